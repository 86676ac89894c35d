-- optional
SELECT answers, saved, version FROM draft WHERE person = ?1 AND subject = ?2 AND step = ?3
