-- many: what a place belongs to on a day
SELECT m.place, m.parent, m.kind, m.first_day, m.last_day
FROM membership m WHERE m.place = ?1 AND m.first_day <= ?2 AND (m.last_day IS NULL OR m.last_day >= ?2)
ORDER BY m.first_day, m.id
