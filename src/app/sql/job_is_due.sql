-- one
SELECT COUNT(*) FROM job WHERE key = ?1 AND due <= ?2 AND leased_until <= ?2
