-- none: what was known still held on a later day
UPDATE place_version SET confirmed = ?3 WHERE place = ?1 AND number = ?2
