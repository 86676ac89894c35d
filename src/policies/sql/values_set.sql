-- many: every value that a body has set, oldest first
SELECT body, key, from_day, value FROM setting_value ORDER BY body, key, from_day, at
