-- none
UPDATE holding SET last_day = ?2 WHERE id = ?1
