-- many: what others did to records that the viewer may read, since the viewer was let in, newest first
SELECT r.id, r.type, r.title, v.stage, v.at, n.name, p.name
FROM record r JOIN record_version v ON v.record = r.id AND v.at >= ?3
LEFT JOIN person n ON n.id = v.person LEFT JOIN place p ON p.id = r.place
WHERE r.body = ?1 AND r.changed >= ?3 AND v.person IS DISTINCT FROM ?2
  AND EXISTS (SELECT 1 FROM readership s WHERE s.record = r.id AND s.audience IN (SELECT json_array_elements_text(CAST(CAST(?4 AS TEXT) AS json))) AND s.sees >= 3
                AND s.from_instant <= v.at AND (s.until_instant IS NULL OR s.until_instant > ?5))
ORDER BY v.at DESC, r.id, v.version DESC LIMIT ?6
