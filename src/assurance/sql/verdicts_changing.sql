-- many: that may be otherwise by now, with no event
SELECT v.body, v.clause, v.place FROM verdict v
WHERE v.changes_on <= ?1 AND v.known_until IS NULL ORDER BY v.body, v.clause, v.subject
