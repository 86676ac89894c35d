-- many: every adopted policy; within a body the oldest first
SELECT id, body, pack, from_day, adopted FROM policy ORDER BY body, from_day, adopted, id
