-- many: of every place, newest first
SELECT o.record, o.clause, o.reason, n.name, o.step, o.place, o.at, o.flag_only
FROM overriding o JOIN person n ON n.id = o.person
WHERE o.body = ?1 AND o.clause = ?2 ORDER BY o.at DESC, o.id DESC LIMIT ?3
