-- many: what one body has adopted, oldest first
SELECT pack_key, version, pack, from_day FROM policy WHERE body = ?1 ORDER BY from_day, adopted, id
