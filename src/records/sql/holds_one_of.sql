-- one: whether a person may be chosen for a field of these roles
SELECT COUNT(*) FROM holding
WHERE person = ?1 AND body = ?2 AND role IN (SELECT value FROM json_each(?3)) AND first_day <= ?4 AND (last_day IS NULL OR last_day >= ?4)
