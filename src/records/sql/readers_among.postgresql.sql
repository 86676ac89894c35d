-- one
SELECT COUNT(*) FROM readership
WHERE record = ?1 AND audience IN (SELECT json_array_elements_text(CAST(CAST(?2 AS TEXT) AS json)))
  AND from_instant <= ?3 AND (until_instant IS NULL OR until_instant > ?3)
