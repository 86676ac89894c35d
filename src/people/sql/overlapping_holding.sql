-- optional: the same post held by the same person on a day in common
SELECT id FROM holding
WHERE person = ?1 AND body = ?2 AND role = ?3 AND place IS NOT DISTINCT FROM ?4
  AND (last_day IS NULL OR last_day >= ?5) AND (first_day <= ?6 OR ?6 IS NULL)
LIMIT 1
