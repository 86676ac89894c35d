-- many: a body's own places of that name, the one that stands first
SELECT p.id, p.kind, p.name, p.status, p.opened, p.closed, p.town, p.postcode, p.register, p.register_key, p.owner,
       p.safeguarding_name, p.safeguarding_phone
FROM place p WHERE p.owner = ?1 AND p.name = ?2
ORDER BY p.status DESC, p.id
