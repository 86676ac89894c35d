-- one: how many of a viewer's keys reach a record now
SELECT COUNT(*) FROM readership
WHERE record = ?1 AND audience IN (SELECT value FROM json_each(?2))
  AND from_instant <= ?3 AND (until_instant IS NULL OR until_instant > ?3)
