-- optional
SELECT id, body, person, name, type, size, digest, at FROM evidence WHERE id = ?1
