-- optional: the date of a link that is known
SELECT since FROM place_link WHERE place = ?1 AND other = ?2 AND kind = ?3 AND said = ?4
