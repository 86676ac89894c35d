-- none
UPDATE letter SET state = 2, error = ?2, leased_until = NULL WHERE id = ?1
