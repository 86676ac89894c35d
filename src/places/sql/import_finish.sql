-- none
UPDATE import SET kind = ?2, state = ?3, rows_read = ?4, added = ?5, updated = ?6, unchanged = ?7, refused = ?8, notes = ?9,
                  spooled = ?10
WHERE id = ?1
