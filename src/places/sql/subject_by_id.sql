-- optional: a subject, without a name
SELECT s.id, s.body, s.kind, s.place, s.made FROM subject s WHERE s.id = ?1
