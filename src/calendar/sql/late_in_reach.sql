-- many: open and due by a day, at the places where a person holds a role and below them
WITH RECURSIVE reach (place) AS (
  SELECT h.place FROM holding h
  WHERE h.person = ?2 AND h.body = ?1 AND h.place IS NOT NULL AND h.first_day <= ?3
    AND (h.last_day IS NULL OR h.last_day >= ?3)
  UNION
  SELECT m.place FROM reach JOIN membership m ON m.parent = reach.place
  WHERE m.first_day <= ?3 AND (m.last_day IS NULL OR m.last_day >= ?3)
)
SELECT o.id, o.body, o.policy, o.duty, o.clause, o.owner, o.audience, o.place, o.origin, o.around, o.period, o.opens, o.due,
       o.warn_from, o.state, o.met_by, o.met_on, o.in_hand, o.reason
FROM reach JOIN obligation o ON o.place = reach.place AND o.body = ?1
WHERE o.state = 0 AND o.due <= ?4
ORDER BY o.due, o.id LIMIT ?5;
