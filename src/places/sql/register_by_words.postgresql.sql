-- many: places of a register whose words match, as many as may be ranked
SELECT p.id, p.kind, p.name, p.status, p.opened, p.closed, p.town, p.postcode, p.register, p.register_key, p.owner,
       p.safeguarding_name, p.safeguarding_phone
FROM (SELECT place FROM place_word WHERE sought @@ CAST(?1 AS TSQUERY) LIMIT ?2) hit
JOIN place p ON p.id = hit.place
ORDER BY p.sort_name, p.id
