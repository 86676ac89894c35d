-- many: how many subjects have which verdict, by clause
SELECT v.clause, v.verdict, COUNT(*)
FROM verdict v WHERE v.body = ?1 AND v.known_until IS NULL
GROUP BY v.clause, v.verdict ORDER BY v.clause, v.verdict DESC
