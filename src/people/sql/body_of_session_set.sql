-- none
UPDATE session SET body = ?2 WHERE token_hash = ?1
