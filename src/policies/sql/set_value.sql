-- none: the last of two changes within a millisecond stays
INSERT INTO setting_value (body, key, from_day, value, at, person) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (body, key, from_day, at) DO UPDATE SET value = excluded.value, person = excluded.person
