-- none
INSERT INTO account (id, person, email, created) VALUES (?1, ?2, ?3, ?4)
