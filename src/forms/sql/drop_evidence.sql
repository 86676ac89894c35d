-- none
DELETE FROM evidence WHERE id = ?1
