-- none
INSERT INTO place (id, kind, name, sort_name, status, opened, closed, town, postcode, register, register_key, owner,
                   safeguarding_name, safeguarding_phone)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
