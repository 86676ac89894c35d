-- many: in the order in which a seal hashes them
SELECT hash FROM entry WHERE seal IS NULL ORDER BY id
