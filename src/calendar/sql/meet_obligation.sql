-- none
UPDATE obligation SET state = 1, met_by = ?2, met_on = ?3, in_hand = NULL WHERE id = ?1;
