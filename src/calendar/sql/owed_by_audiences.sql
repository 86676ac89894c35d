-- many: open and due by a day, for any of the audiences (joined by line ends), by due date
WITH RECURSIVE asked (audience, rest) AS (
  SELECT '', ?2 || char(10)
  UNION ALL
  SELECT substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1) FROM asked WHERE rest <> ''
)
SELECT o.id, o.body, o.policy, o.duty, o.clause, o.owner, o.audience, o.place, o.origin, o.around, o.period, o.opens, o.due,
       o.warn_from, o.state, o.met_by, o.met_on, o.in_hand, o.reason
FROM asked CROSS JOIN obligation o ON o.audience = asked.audience AND o.body = ?1 AND o.state = 0 AND o.due <= ?3
WHERE asked.audience <> ''
ORDER BY o.due, o.id LIMIT ?4;
