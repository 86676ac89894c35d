-- many: one row a visitor
SELECT v.record, v.type, v.stage, v.place, p.name, v.part_of, v.day, v.time, v.minutes, v.counts, t.person
FROM visit v JOIN place p ON p.id = v.place LEFT JOIN visitor t ON t.record = v.record
WHERE v.part_of = ?1
ORDER BY v.day, v.time, v.record, t.person
