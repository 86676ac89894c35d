-- optional
SELECT id, person, password, joined, closed FROM account WHERE email = ?1
