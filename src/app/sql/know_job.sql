-- none
INSERT INTO job (key, due, leased_until) VALUES (?1, ?2, 0) ON CONFLICT (key) DO NOTHING
