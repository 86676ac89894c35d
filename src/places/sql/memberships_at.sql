-- many: what belongs directly to a place on a day, by name
SELECT p.id, p.kind, p.name, p.status, p.opened, p.closed, p.town, p.postcode, p.register, p.register_key, p.owner,
       p.safeguarding_name, p.safeguarding_phone, m.kind
FROM membership m JOIN place p ON p.id = m.place
WHERE m.parent = ?1 AND m.first_day <= ?2 AND (m.last_day IS NULL OR m.last_day >= ?2)
ORDER BY m.kind, p.sort_name, p.id
