-- many: previews nobody applied, of before a time
SELECT id, kind, state, body, file_name, at, person, rows_read, added, updated, unchanged, refused, notes, spooled
FROM import WHERE state = 'previewed' AND at < ?1
ORDER BY at, id
