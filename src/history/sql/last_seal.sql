-- optional
SELECT number, hash FROM seal ORDER BY number DESC LIMIT 1
