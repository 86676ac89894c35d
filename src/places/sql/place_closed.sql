-- none
UPDATE place SET status = 'closed', closed = ?2 WHERE id = ?1 AND status <> 'closed'
