-- none
UPDATE place SET name = ?2, sort_name = ?3, town = ?4, postcode = ?5, safeguarding_name = ?6, safeguarding_phone = ?7
WHERE id = ?1
