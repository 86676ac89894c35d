-- none
DELETE FROM visitor WHERE record = ?1
