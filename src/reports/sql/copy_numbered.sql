-- optional
SELECT id, body, record, key, number, title, sections, content, digest, at, person
FROM frozen_copy WHERE record = ?1 AND number = ?2
