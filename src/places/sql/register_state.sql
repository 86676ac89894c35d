-- optional: the newest version of a register's place, the last number, and whether a day's words were kept before
SELECT p.id, v.number, v.confirmed, v.digest,
       (SELECT MAX(number) FROM place_version WHERE place = p.id),
       (SELECT COUNT(*) FROM place_version WHERE place = p.id AND digest = ?3 AND known <= ?4 AND confirmed >= ?4)
FROM place p JOIN place_version v ON v.place = p.id
WHERE p.register = ?1 AND p.register_key = ?2
ORDER BY v.confirmed DESC, v.known DESC, v.number DESC
LIMIT 1
