-- optional: what is known now of one subject
SELECT v.id, v.verdict, v.overrides, v.why, v.valid_from, v.changes_on
FROM verdict v WHERE v.body = ?1 AND v.clause = ?2 AND v.known_until IS NULL AND v.subject = ?3
