-- none
DELETE FROM relation WHERE record = ?1
