-- none
INSERT INTO sign_in_failure (id, key, at) VALUES (?1, ?2, ?3)
