-- optional
SELECT id, person, body, role, place, first_day, last_day FROM holding WHERE id = ?1 AND body = ?2
