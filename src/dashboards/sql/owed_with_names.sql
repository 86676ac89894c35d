-- many: open and due by a day, for any of the viewer's keys, by due date, with what a line of a list shows
SELECT o.policy, o.duty, o.place, p.name, o.opens, o.due, o.origin, o.in_hand, h.type, h.stage
FROM (SELECT DISTINCT value AS audience FROM json_each(?2)) a
CROSS JOIN obligation o ON o.audience = a.audience AND o.body = ?1 AND o.state = 0 AND o.due <= ?3
LEFT JOIN place p ON p.id = o.place LEFT JOIN record h ON h.id = o.in_hand
ORDER BY o.due, o.duty, p.sort_name, o.id LIMIT ?4
