-- many: places about which a body has a record of a type
SELECT DISTINCT r.place FROM record r WHERE r.body = ?1 AND r.type = ?2 AND r.place IS NOT NULL ORDER BY r.place
