-- none
INSERT INTO import_refusal (import, source_row, field, code, message, line) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
