-- none
UPDATE job SET due = ?2, leased_until = 0 WHERE key = ?1
