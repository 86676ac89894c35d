-- one: how many versions of records, of one person, hold some words
SELECT COUNT(*) FROM record_version WHERE person = ?1 AND answers LIKE '%' || CAST(?2 AS TEXT) || '%'
