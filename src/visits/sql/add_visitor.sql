-- none
INSERT INTO visitor (record, person) VALUES (?1, ?2)
ON CONFLICT (record, person) DO NOTHING
