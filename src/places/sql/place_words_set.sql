-- none: the words a register's place is found by
INSERT INTO place_search (rowid, words) SELECT number, CAST(?2 AS TEXT) FROM place_word WHERE place = ?1
