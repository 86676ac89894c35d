-- none
INSERT INTO draft (person, subject, step, answers, saved, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (person, subject, step) DO UPDATE SET answers = excluded.answers, saved = excluded.saved, version = excluded.version
