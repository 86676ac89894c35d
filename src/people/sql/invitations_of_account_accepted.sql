-- none: one acceptance uses up all that were sent
UPDATE invitation SET accepted = ?2 WHERE account = ?1 AND accepted IS NULL
