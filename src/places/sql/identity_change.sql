-- none: of a subject whose name has not been erased
UPDATE subject_identity SET sealed = ?2, changed = ?3 WHERE subject = ?1
