-- one: whether the clause is judged at any place
SELECT COUNT(*) FROM (
  SELECT v.id FROM verdict v WHERE v.body = ?1 AND v.clause = ?2 AND v.known_until IS NULL AND v.place IS NOT NULL LIMIT 1
) one
