-- many: what is open, or was due not long ago; last the stable key
SELECT o.id, o.body, o.policy, o.duty, o.clause, o.owner, o.audience, o.place, o.origin, o.around, o.period, o.opens, o.due,
       o.warn_from, o.state, o.met_by, o.met_on, o.in_hand, o.reason, o.stable_key
FROM obligation o WHERE o.body = ?1 AND (o.state = 0 OR o.due >= ?2)
ORDER BY o.due, o.id;
