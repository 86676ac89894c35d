-- many: the same at the places where a person holds a role and below them
WITH RECURSIVE reach (place) AS (
  SELECT h.place FROM holding h
  WHERE h.person = ?2 AND h.body = ?1 AND h.place IS NOT NULL AND h.first_day <= ?3
    AND (h.last_day IS NULL OR h.last_day >= ?3)
  UNION
  SELECT m.place FROM reach JOIN membership m ON m.parent = reach.place
  WHERE m.first_day <= ?3 AND (m.last_day IS NULL OR m.last_day >= ?3)
)
SELECT o.id, o.body, o.policy, o.duty, o.clause, o.owner, o.audience, o.place, o.origin, o.around, o.period, o.opens, o.due,
       o.warn_from, o.state, o.met_by, o.met_on, o.in_hand, o.reason, COALESCE(p.name, '')
FROM reach JOIN obligation o ON o.place = reach.place AND o.body = ?1 JOIN place p ON p.id = o.place
WHERE o.due BETWEEN ?4 AND ?5 AND o.state <> 3 AND (CAST(?6 AS TEXT) = '' OR p.kind = ?6)
ORDER BY o.due, o.id LIMIT ?7;
