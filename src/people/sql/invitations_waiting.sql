-- one
SELECT COUNT(*) FROM invitation WHERE account = ?1 AND body = ?2 AND accepted IS NULL
