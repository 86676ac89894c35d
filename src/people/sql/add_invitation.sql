-- none
INSERT INTO invitation (token_hash, account, body, invited_by, sent, expires) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
