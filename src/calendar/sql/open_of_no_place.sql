-- many: of a duty of the body as a whole, begun by a day
SELECT o.id, o.body, o.policy, o.duty, o.clause, o.owner, o.audience, o.place, o.origin, o.around, o.period, o.opens, o.due,
       o.warn_from, o.state, o.met_by, o.met_on, o.in_hand, o.reason
FROM obligation o WHERE o.body = ?1 AND o.duty = ?2 AND o.place IS NULL AND o.state = 0 AND o.opens <= ?3
ORDER BY o.due, o.id;
