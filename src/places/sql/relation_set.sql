-- none: what a record says last
INSERT INTO relation (record, body, kind, subject, from_place, to_place, first_day, last_day)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (record) DO UPDATE
SET body = excluded.body, kind = excluded.kind, subject = excluded.subject, from_place = excluded.from_place,
    to_place = excluded.to_place, first_day = excluded.first_day, last_day = excluded.last_day
