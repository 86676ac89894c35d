-- none: an open one moves, a withdrawn one is owed again
UPDATE obligation SET policy = ?2, clause = ?3, owner = ?4, audience = ?5, opens = ?6, due = ?7, warn_from = ?8, state = 0
WHERE id = ?1;
