-- none
INSERT INTO place_version (place, number, known, confirmed, recorded, import, source_row, facts, digest)
VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8)
