-- none
UPDATE obligation SET state = 2, reason = ?2 WHERE id = ?1;
