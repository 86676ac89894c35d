-- many: newest first
SELECT l.id, l.body, l.recipient, l.subject, l.text, l.state, l.tries, l.made, l.left_at, l.error
FROM letter l WHERE l.body = ?1 ORDER BY l.made DESC, l.id DESC LIMIT ?2
