-- optional
SELECT id, name, root_place FROM body WHERE name = ?1
