-- none
DELETE FROM place_search WHERE rowid = (SELECT number FROM place_word WHERE place = ?1)
