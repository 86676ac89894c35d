-- none
UPDATE body SET root_place = ?2 WHERE id = ?1
