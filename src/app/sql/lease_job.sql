-- none: whoever changes the row has the job until the lease ends
UPDATE job SET leased_until = ?3 WHERE key = ?1 AND due <= ?2 AND leased_until <= ?2
