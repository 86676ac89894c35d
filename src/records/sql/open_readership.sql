-- many: rows of a record that hold now
SELECT audience, sees, sections FROM readership WHERE record = ?1 AND until_instant IS NULL ORDER BY audience, sees
