-- optional: an import
SELECT id, kind, state, body, file_name, at, person, rows_read, added, updated, unchanged, refused, notes, spooled
FROM import WHERE id = ?1
