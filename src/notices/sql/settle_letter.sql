-- none: only by whoever holds the lease
UPDATE letter SET state = ?3, tries = ?4, next_try = ?5, left_at = ?6, error = ?7, leased_until = NULL
WHERE id = ?1 AND leased_until = ?2
