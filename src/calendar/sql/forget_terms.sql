-- none
DELETE FROM term WHERE body = ?1 AND year = ?2;
