-- none: open, and a record is on its way to meeting it; or none is
UPDATE obligation SET state = 0, met_by = NULL, met_on = NULL, in_hand = ?2 WHERE id = ?1;
