-- none: later invitations replace the password, as only whoever receives the mail can accept them
UPDATE account SET joined = COALESCE(joined, ?2), password = ?3 WHERE id = ?1 AND closed IS NULL
