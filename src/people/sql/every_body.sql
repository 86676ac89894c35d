-- many
SELECT id, name, root_place FROM body ORDER BY name
