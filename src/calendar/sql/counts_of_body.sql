-- many: how many are due on each day of a span, by state
SELECT o.due, o.state, COUNT(*)
FROM obligation o LEFT JOIN place p ON p.id = o.place
WHERE o.body = ?1 AND o.due BETWEEN ?2 AND ?3 AND o.state <> 3 AND (CAST(?4 AS TEXT) = '' OR p.kind = ?4)
GROUP BY o.due, o.state ORDER BY o.due, o.state;
