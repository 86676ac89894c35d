-- optional
SELECT id FROM account WHERE person = ?1
