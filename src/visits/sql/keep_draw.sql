-- none
UPDATE sample SET seed = ?3, chosen = ?4 WHERE record = ?1 AND draw = ?2
