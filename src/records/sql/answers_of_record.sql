-- optional: the answers of the version that stands
SELECT v.answers FROM record r JOIN record_version v ON v.record = r.id AND v.version = r.version WHERE r.id = ?1
