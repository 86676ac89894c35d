-- none
UPDATE finding SET withdrawn = ?3 WHERE record = ?1 AND field = ?2 AND withdrawn IS NULL
