-- many: what was known at a moment, at the places where a person holds a role and below them, the worst first
WITH RECURSIVE reach (place) AS (
  SELECT h.place FROM holding h
  WHERE h.person = ?5 AND h.body = ?1 AND h.place IS NOT NULL AND h.first_day <= ?6
    AND (h.last_day IS NULL OR h.last_day >= ?6)
  UNION
  SELECT m.place FROM reach JOIN membership m ON m.parent = reach.place
  WHERE m.first_day <= ?6 AND (m.last_day IS NULL OR m.last_day >= ?6)
)
SELECT v.clause, v.place, COALESCE(p.name, ''), v.verdict, v.overrides, v.why, v.valid_from, v.known_from
FROM reach JOIN verdict v ON v.place = reach.place JOIN place p ON p.id = v.place
WHERE v.body = ?1 AND v.clause = ?2 AND v.known_from <= ?4 AND (v.known_until IS NULL OR v.known_until > ?4)
ORDER BY v.verdict DESC, p.sort_name, v.subject LIMIT ?3
