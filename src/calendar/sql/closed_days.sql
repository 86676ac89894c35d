-- many
SELECT day FROM closed_day WHERE body = ?1 ORDER BY day;
