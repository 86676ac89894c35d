-- one
SELECT COUNT(*) FROM record WHERE body = ?1 AND type = ?2 AND place = ?3
