-- none: from a session of the same account
UPDATE session SET csrf = (SELECT earlier.csrf FROM session earlier WHERE earlier.token_hash = ?2)
WHERE token_hash = ?1 AND account = (SELECT earlier.account FROM session earlier WHERE earlier.token_hash = ?2)
