-- none
INSERT INTO policy (id, body, pack_key, version, pack, from_day, adopted, person)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
