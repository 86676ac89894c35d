-- one
SELECT COUNT(*), COALESCE(MAX(at), 0) FROM sign_in_failure WHERE key = ?1 AND at > ?2
