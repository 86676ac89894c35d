-- none
UPDATE evidence SET named = 1 WHERE id = ?1
