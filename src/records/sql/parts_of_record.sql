-- many: the parts of a record, of one type or of any, oldest first
SELECT r.id FROM record r WHERE r.part_of = ?1 AND (CAST(?2 AS TEXT) = '' OR r.type = ?2) ORDER BY r.id
