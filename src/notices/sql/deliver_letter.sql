-- none
UPDATE letter SET state = 1, left_at = ?2 WHERE id = ?1
