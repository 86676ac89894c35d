-- optional
SELECT answers, saved FROM draft WHERE person = ?1 AND subject = ?2 AND step = ?3
