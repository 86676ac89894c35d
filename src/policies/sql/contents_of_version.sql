-- optional: what a version of a pack holds, whoever adopted it first
SELECT pack FROM policy WHERE pack_key = ?1 AND version = ?2 ORDER BY adopted, id LIMIT 1
