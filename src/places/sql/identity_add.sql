-- none
INSERT INTO subject_identity (subject, sealed, changed) VALUES (?1, ?2, ?3)
