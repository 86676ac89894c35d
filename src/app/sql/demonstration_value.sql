-- optional
SELECT value FROM demonstration WHERE key = ?1
