-- none: it waits from the moment it was made
INSERT INTO letter (id, body, recipient, subject, text, state, tries, made, next_try, error)
VALUES (?1, ?2, ?3, ?4, ?5, 0, 0, ?6, ?6, '')
