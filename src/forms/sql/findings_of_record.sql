-- many
SELECT id, record, field, title, mark, text, seen_at, seen_where, feeds, position
FROM finding WHERE record = ?1 AND withdrawn IS NULL ORDER BY position
