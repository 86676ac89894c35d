-- many
SELECT DISTINCT body FROM holding WHERE person = ?1 ORDER BY body
