-- many: a register's places by two keys
SELECT register_key, id FROM place WHERE register = ?1 AND register_key IN (?2, ?3)
ORDER BY register_key
