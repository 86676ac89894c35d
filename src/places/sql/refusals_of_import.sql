-- many: refused rows in the order of the file
SELECT source_row, field, code, message, line FROM import_refusal WHERE import = ?1
ORDER BY source_row
LIMIT ?2
