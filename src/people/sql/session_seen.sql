-- none
UPDATE session SET seen = ?2 WHERE token_hash = ?1 AND seen <= ?3
