-- none
UPDATE evidence SET at = ?2 WHERE id = ?1
