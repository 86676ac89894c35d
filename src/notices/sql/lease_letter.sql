-- none
UPDATE letter SET leased_until = ?2 WHERE id = ?1
