-- many: in the order in which the seal hashed them
SELECT hash FROM entry WHERE seal = ?1 ORDER BY id
