-- one: how many drafts of a person hold some words
SELECT COUNT(*) FROM draft WHERE person = ?1 AND answers LIKE '%' || CAST(?2 AS TEXT) || '%'
