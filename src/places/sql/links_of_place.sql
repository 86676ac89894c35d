-- many: the places a register links to one, by the date of the link
SELECT p.id, p.kind, p.name, p.status, p.opened, p.closed, p.town, p.postcode, p.register, p.register_key, p.owner,
       p.safeguarding_name, p.safeguarding_phone, l.kind, l.said, l.since
FROM place_link l JOIN place p ON p.id = l.other
WHERE l.place = ?1
ORDER BY l.since, p.sort_name, p.id, l.said
