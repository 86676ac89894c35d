-- many: open and due by a day, for any of the audiences (joined by line ends), by due date
SELECT o.id, o.body, o.policy, o.duty, o.clause, o.owner, o.audience, o.place, o.origin, o.around, o.period, o.opens, o.due,
       o.warn_from, o.state, o.met_by, o.met_on, o.in_hand, o.reason
FROM obligation o
WHERE o.audience = ANY (string_to_array(CAST(?2 AS TEXT), chr(10))) AND o.body = ?1 AND o.state = 0 AND o.due <= ?3
ORDER BY o.due, o.id LIMIT ?4;
