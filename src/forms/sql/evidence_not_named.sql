-- many: of every body, oldest first
SELECT id, body, person, name, type, size, digest, at FROM evidence WHERE named = 0 ORDER BY at, id
