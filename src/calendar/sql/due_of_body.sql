-- many: due within a span, of a kind of place or of any, by due date
SELECT o.id, o.body, o.policy, o.duty, o.clause, o.owner, o.audience, o.place, o.origin, o.around, o.period, o.opens, o.due,
       o.warn_from, o.state, o.met_by, o.met_on, o.in_hand, o.reason, COALESCE(p.name, '')
FROM obligation o LEFT JOIN place p ON p.id = o.place
WHERE o.body = ?1 AND o.due BETWEEN ?2 AND ?3 AND o.state <> 3 AND (CAST(?4 AS TEXT) = '' OR p.kind = ?4)
ORDER BY o.due, o.id LIMIT ?5;
