-- one
SELECT COALESCE(MAX(number), 0) FROM frozen_copy WHERE record = ?1
