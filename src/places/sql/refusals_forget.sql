-- none
DELETE FROM import_refusal WHERE import = ?1
