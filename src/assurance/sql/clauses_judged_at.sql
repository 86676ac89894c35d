-- many
SELECT v.clause FROM verdict v WHERE v.place = ?2 AND v.known_until IS NULL AND v.body = ?1 ORDER BY v.clause
