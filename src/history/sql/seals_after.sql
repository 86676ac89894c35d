-- many: a portion of all seals
SELECT number, at, entries, root, before, hash FROM seal WHERE number > ?1 ORDER BY number LIMIT ?2
