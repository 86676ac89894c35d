-- none
DELETE FROM closed_day WHERE body = ?1 AND day BETWEEN ?2 AND ?3;
