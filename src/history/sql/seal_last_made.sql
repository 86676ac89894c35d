-- optional
SELECT number, hash, at FROM seal ORDER BY number DESC LIMIT 1
