-- many: in order
SELECT year, number, first_day, last_day FROM term WHERE body = ?1 AND year = ?2 ORDER BY first_day, number;
