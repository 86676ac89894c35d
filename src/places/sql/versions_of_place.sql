-- many: what was known of a place, newest knowledge first
SELECT v.number, v.recorded, v.known, COALESCE(i.file_name, ''), v.source_row, v.facts
FROM place_version v LEFT JOIN import i ON i.id = v.import
WHERE v.place = ?1
ORDER BY v.confirmed DESC, v.known DESC, v.number DESC
