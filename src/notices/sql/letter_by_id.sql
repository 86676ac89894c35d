-- optional
SELECT l.id, l.body, l.recipient, l.subject, l.text, l.state, l.tries, l.made, l.left_at, l.error
FROM letter l WHERE l.id = ?1
