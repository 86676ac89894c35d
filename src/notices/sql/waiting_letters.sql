-- many: oldest first
SELECT l.id, l.body, l.recipient, l.subject, l.text, l.state, l.tries, l.made, l.left_at, l.error
FROM letter l WHERE l.state = 0 ORDER BY l.next_try, l.id
