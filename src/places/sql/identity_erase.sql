-- none
DELETE FROM subject_identity WHERE subject = ?1
