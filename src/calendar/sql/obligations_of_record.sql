-- many: what a record meets or will meet
SELECT o.id, o.body, o.policy, o.duty, o.clause, o.owner, o.audience, o.place, o.origin, o.around, o.period, o.opens, o.due,
       o.warn_from, o.state, o.met_by, o.met_on, o.in_hand, o.reason
FROM obligation o WHERE o.met_by = ?1 OR o.in_hand = ?1 ORDER BY o.due, o.id;
