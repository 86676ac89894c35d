-- many: a portion of all entries, chain by chain
SELECT id, chain, number, at, body, person, acting_for, via, about, deed, content, salt, content_hash, before, hash,
       seal
FROM entry
WHERE (chain, number) > (?1, ?2)
ORDER BY chain, number LIMIT ?3
