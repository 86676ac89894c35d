-- optional: waiting, due, and in nobody's hands
SELECT l.id, l.body, l.recipient, l.subject, l.text, l.state, l.tries, l.made, l.left_at, l.error
FROM letter l WHERE l.state = 0 AND l.next_try <= ?1 AND (l.leased_until IS NULL OR l.leased_until <= ?1)
ORDER BY l.next_try, l.id LIMIT 1
