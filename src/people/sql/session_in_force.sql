-- optional
SELECT s.account, s.body, s.csrf, s.seen
FROM session s JOIN account a ON a.id = s.account
WHERE s.token_hash = ?1 AND s.ends > ?2 AND s.seen > ?3 AND a.closed IS NULL
