-- many: one row for each subject drawn, in the order of the draw; one without a subject when nobody was
SELECT s.draw, s.population, s.size, s.digest, s.seed, s.at, d.subject, d.line
FROM sample s LEFT JOIN sampled d ON d.record = s.record AND d.draw = s.draw
WHERE s.record = ?1
ORDER BY s.draw, d.position
