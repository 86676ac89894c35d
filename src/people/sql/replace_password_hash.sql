-- none: the same password in a newer hash, unless it was changed meanwhile
UPDATE account SET password = ?3 WHERE id = ?1 AND password = ?2
