-- none
UPDATE verdict SET changes_on = ?2 WHERE id = ?1
