-- many: windows of a type that are not over, the first to open first, one row for each duty they gave rise to
SELECT r.id, r.title, o.duty, MIN(o.opens), MAX(o.due),
       SUM(CASE WHEN o.state = 1 THEN 1 ELSE 0 END),
       SUM(CASE WHEN o.state = 0 AND o.in_hand IS NOT NULL THEN 1 ELSE 0 END),
       SUM(CASE WHEN o.state = 0 AND o.in_hand IS NULL THEN 1 ELSE 0 END)
FROM record r JOIN obligation o ON o.origin = r.id AND o.state IN (0, 1)
WHERE r.body = ?1 AND r.type = ?2
GROUP BY r.id, r.title, o.duty HAVING MAX(o.due) >= ?3
ORDER BY MIN(o.opens), r.id
