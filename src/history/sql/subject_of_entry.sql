-- optional
SELECT chain, about, body FROM entry WHERE id = ?1
