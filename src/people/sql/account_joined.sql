-- none
UPDATE account SET joined = ?2 WHERE id = ?1 AND joined IS NULL
