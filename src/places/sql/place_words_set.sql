-- none: the words a register's place is found by
INSERT INTO place_word (place, words) VALUES (?1, ?2)
ON CONFLICT (place) DO UPDATE SET words = excluded.words WHERE place_word.words <> excluded.words
