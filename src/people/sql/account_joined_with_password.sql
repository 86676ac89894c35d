-- none: only the first time
UPDATE account SET joined = ?2, password = ?3 WHERE id = ?1 AND joined IS NULL AND closed IS NULL
