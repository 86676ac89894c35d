-- none
INSERT INTO entry (id, chain, number, at, body, person, acting_for, via, about, deed, content, salt, content_hash,
                   before, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
