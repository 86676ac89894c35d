-- none: several bodies may adopt the same files
INSERT INTO pack_file (pack, path, content) VALUES (?1, ?2, ?3) ON CONFLICT (pack, path) DO NOTHING
