-- none
INSERT INTO session (token_hash, account, body, csrf, began, seen, ends) VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6)
