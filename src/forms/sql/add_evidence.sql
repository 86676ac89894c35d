-- none
INSERT INTO evidence (id, body, person, name, type, size, digest, address, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
