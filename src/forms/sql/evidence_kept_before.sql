-- optional: the same file of the same person is kept once
SELECT id FROM evidence WHERE body = ?1 AND person = ?2 AND address = ?3 AND name = ?4
