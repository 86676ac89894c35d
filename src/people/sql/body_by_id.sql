-- optional
SELECT id, name, root_place FROM body WHERE id = ?1
