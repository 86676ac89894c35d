-- optional: who a subject is, sealed
SELECT sealed FROM subject_identity WHERE subject = ?1
