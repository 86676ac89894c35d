-- many: where others left a record and only the viewer's side may go on, the longest waiting first. ?1 lists type, stage and step
-- as objects; ?3 lists "type/stage/step/role" for every role that may take the step
SELECT r.id, w.value ->> 'step', r.type, r.stage, r.title, p.name, v.at, n.name
FROM json_array_elements(CAST(CAST(?1 AS TEXT) AS json)) AS w (value)
JOIN record r ON r.body = ?2 AND r.type = w.value ->> 'type' AND r.stage = w.value ->> 'stage'
JOIN record_version v ON v.record = r.id AND v.version = r.version
JOIN person n ON n.id = v.person
LEFT JOIN place p ON p.id = r.place
WHERE EXISTS (SELECT 1 FROM readership s WHERE s.record = r.id
                AND s.audience IN (SELECT json_array_elements_text(CAST(CAST(?4 AS TEXT) AS json))) AND s.sees >= 3
                AND s.from_instant <= ?5 AND (s.until_instant IS NULL OR s.until_instant > ?5))
  AND NOT EXISTS (SELECT 1 FROM holding h WHERE h.person = v.person AND h.body = r.body
                    AND r.type || '/' || r.stage || '/' || (w.value ->> 'step') || '/' || h.role
                        IN (SELECT json_array_elements_text(CAST(CAST(?3 AS TEXT) AS json))))
ORDER BY v.at, r.id LIMIT ?6
