-- none
UPDATE record SET stage = ?2, title = ?3, version = ?4, day = ?5, changed = ?6 WHERE id = ?1
