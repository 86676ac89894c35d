-- many: visits that a person makes between two days
SELECT v.record, v.type, v.stage, p.name, v.day, v.time
FROM visitor t JOIN visit v ON v.record = t.record JOIN place p ON p.id = v.place
WHERE t.person = ?1 AND v.body = ?2 AND v.counts = 1 AND v.day BETWEEN ?3 AND ?4
ORDER BY v.day, v.time, v.record
