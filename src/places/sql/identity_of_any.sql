-- optional: one sealed name, to try a key on
SELECT subject, sealed FROM subject_identity ORDER BY subject LIMIT 1
