-- many: of a list of records, as keys of sixteen bytes one after the other, those that the viewer's keys reach now
SELECT r.id, MAX(w.sees), r.type, r.title
FROM generate_series(0, CAST(CAST(?2 AS BIGINT) AS INTEGER) - 1) AS asked (number)
JOIN record r ON r.id = substr(CAST(?1 AS BYTEA), 16 * asked.number + 1, 16)
JOIN readership w ON w.record = r.id
WHERE r.body = ?3 AND w.audience IN (SELECT json_array_elements_text(CAST(CAST(?4 AS TEXT) AS json)))
  AND w.from_instant <= ?5 AND (w.until_instant IS NULL OR w.until_instant > ?5)
GROUP BY r.id, r.type, r.title ORDER BY r.id
