-- none: what a register says last; a blank opening date or a column it lacks takes nothing away
UPDATE place
SET kind = ?2, name = ?3, sort_name = ?4, status = ?5, opened = COALESCE(?6, opened), closed = ?7,
    town = COALESCE(?8, town), postcode = COALESCE(?9, postcode)
WHERE id = ?1
