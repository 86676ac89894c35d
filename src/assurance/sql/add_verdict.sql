-- none
INSERT INTO verdict (id, body, policy, clause, place, subject, verdict, overrides, why, valid_from, known_from, changes_on)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
