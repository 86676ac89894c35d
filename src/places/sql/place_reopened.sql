-- none
UPDATE place SET status = 'open', closed = NULL WHERE id = ?1 AND status = 'closed'
