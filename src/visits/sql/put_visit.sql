-- none
INSERT INTO visit (record, body, type, place, part_of, day, time, minutes, stage, counts)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (record) DO UPDATE SET day = excluded.day, time = excluded.time, minutes = excluded.minutes,
  stage = excluded.stage, counts = excluded.counts
