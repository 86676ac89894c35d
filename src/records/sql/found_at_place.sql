-- many: findings of records that the viewer's keys read in full, at a place or just below it, newest first
SELECT DISTINCT f.record, f.title, f.mark, f.text, f.feeds, r.day, r.id, f.position
FROM record r JOIN finding f ON f.record = r.id AND f.withdrawn IS NULL JOIN readership w ON w.record = r.id AND w.sees = 4
WHERE r.body = ?3
  AND (r.place = ?4 OR r.place IN (
    SELECT m.place FROM membership m WHERE m.parent = ?4 AND m.first_day <= ?5 AND (m.last_day IS NULL OR m.last_day >= ?5)))
  AND w.audience IN (SELECT value FROM json_each(?1)) AND w.from_instant <= ?2 AND (w.until_instant IS NULL OR w.until_instant > ?2)
ORDER BY r.day DESC, r.id DESC, f.position LIMIT 300
