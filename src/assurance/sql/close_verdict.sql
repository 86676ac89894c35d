-- none
UPDATE verdict SET known_until = ?2, changes_on = NULL WHERE id = ?1
