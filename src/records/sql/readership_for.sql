-- many: what reaches a viewer of one record
SELECT sees, sections, from_instant FROM readership
WHERE record = ?1 AND audience IN (SELECT value FROM json_each(?2))
  AND from_instant <= ?3 AND (until_instant IS NULL OR until_instant > ?3)
ORDER BY sees, from_instant
