-- many
SELECT day, name FROM bank_holiday ORDER BY day;
