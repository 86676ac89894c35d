-- none
UPDATE obligation SET state = 3 WHERE id = ?1;
