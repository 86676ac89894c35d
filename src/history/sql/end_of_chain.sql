-- optional: the last entry of a chain
SELECT number, hash FROM entry WHERE chain = ?1 ORDER BY number DESC LIMIT 1
