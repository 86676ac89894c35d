-- none
UPDATE entry SET seal = ?1 WHERE seal IS NULL
