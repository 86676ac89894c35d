-- none: content and salt go, every hash stays
UPDATE entry SET content = NULL, salt = NULL WHERE id = ?1 AND content IS NOT NULL
