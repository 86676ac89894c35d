-- many: a body's imports, the latest first
SELECT id, kind, state, body, file_name, at, person, rows_read, added, updated, unchanged, refused, notes, spooled
FROM import WHERE body = ?1
ORDER BY at DESC, id DESC
LIMIT ?2
