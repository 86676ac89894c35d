-- none: the bodies that sent them stay closed until a later one is accepted
UPDATE invitation SET expires = ?2 WHERE account = ?1 AND accepted IS NULL AND expires > ?2
