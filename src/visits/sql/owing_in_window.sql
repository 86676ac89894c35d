-- many: what a window asked of each place, by name
SELECT o.duty, o.place, p.name, o.opens, o.due, o.state, o.in_hand
FROM obligation o JOIN place p ON p.id = o.place
WHERE o.origin = ?1 AND o.state IN (0, 1)
ORDER BY p.sort_name, p.id, o.due
