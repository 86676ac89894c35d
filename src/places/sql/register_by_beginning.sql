-- many: places of a register whose name begins so, by name
SELECT p.id, p.kind, p.name, p.status, p.opened, p.closed, p.town, p.postcode, p.register, p.register_key, p.owner,
       p.safeguarding_name, p.safeguarding_phone
FROM place p WHERE p.sort_name >= ?1 AND p.sort_name < ?2 AND p.owner IS NULL
ORDER BY p.sort_name, p.id
LIMIT ?3
