-- none
INSERT INTO place_link (place, other, kind, said, since, import) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (place, other, kind, said) DO UPDATE SET since = excluded.since, import = excluded.import
