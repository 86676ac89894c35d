-- many: the same for the places where a person holds a role and below them
WITH RECURSIVE reach (place) AS (
  SELECT h.place FROM holding h
  WHERE h.person = ?2 AND h.body = ?1 AND h.place IS NOT NULL AND h.first_day <= ?3
    AND (h.last_day IS NULL OR h.last_day >= ?3)
  UNION
  SELECT m.place FROM reach JOIN membership m ON m.parent = reach.place
  WHERE m.first_day <= ?3 AND (m.last_day IS NULL OR m.last_day >= ?3)
)
SELECT v.clause, v.verdict, COUNT(*)
FROM reach JOIN verdict v ON v.place = reach.place
WHERE v.body = ?1 AND v.known_until IS NULL
GROUP BY v.clause, v.verdict ORDER BY v.clause, v.verdict DESC
