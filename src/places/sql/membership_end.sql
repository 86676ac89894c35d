-- none: the membership in force on its last day ends with it
UPDATE membership SET last_day = ?4
WHERE place = ?1 AND parent = ?2 AND kind = ?3 AND first_day <= ?4 AND (last_day IS NULL OR last_day >= ?4)
