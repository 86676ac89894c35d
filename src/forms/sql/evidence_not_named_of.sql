-- many: of one person in one body, oldest first
SELECT id, body, person, name, type, size, digest, at FROM evidence WHERE named = 0 AND body = ?1 AND person = ?2 ORDER BY at, id
