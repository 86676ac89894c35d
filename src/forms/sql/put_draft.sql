-- none
INSERT INTO draft (person, subject, step, answers, saved) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (person, subject, step) DO UPDATE SET answers = excluded.answers, saved = excluded.saved
