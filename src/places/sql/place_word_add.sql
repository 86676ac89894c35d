-- none: a register's place gets its row in the search
INSERT INTO place_word (place) VALUES (?1)
