-- many
SELECT v.place FROM verdict v
WHERE v.body = ?1 AND v.clause = ?2 AND v.known_until IS NULL AND v.place IS NOT NULL ORDER BY v.place
