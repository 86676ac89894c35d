-- optional
SELECT i.account, i.body, a.person, p.name, a.email, b.name, COALESCE(inviter.name, ''), a.joined
FROM invitation i
JOIN account a ON a.id = i.account
JOIN person p ON p.id = a.person
JOIN body b ON b.id = i.body
LEFT JOIN person inviter ON inviter.id = i.invited_by
WHERE i.token_hash = ?1 AND i.accepted IS NULL AND i.expires > ?2 AND a.closed IS NULL
