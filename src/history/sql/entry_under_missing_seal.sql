-- optional: an entry that names a seal which is not there
SELECT id, chain, number, at, body, person, acting_for, via, about, deed, content, salt, content_hash, before, hash,
       seal
FROM entry e
WHERE e.seal IS NOT NULL AND NOT EXISTS (SELECT 1 FROM seal s WHERE s.number = e.seal)
ORDER BY e.seal, e.id LIMIT 1
