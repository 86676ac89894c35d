-- many: for conditions, newest day last
SELECT r.id, r.body, r.policy, r.type, r.stage, r.title, r.place, r.part_of, r.version, r.day, r.author, r.made, r.changed, v.answers
FROM record r JOIN record_version v ON v.record = r.id AND v.version = r.version
WHERE r.body = ?1 AND r.type = ?2 AND r.place = ?3 ORDER BY COALESCE(r.day, 0), r.id
