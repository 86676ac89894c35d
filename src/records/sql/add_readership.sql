-- none: the same row may begin again within one instant
INSERT INTO readership (record, audience, sees, sections, from_instant, until_instant) VALUES (?1, ?2, ?3, ?4, ?5, NULL)
ON CONFLICT (record, audience, sees, from_instant) DO UPDATE SET sections = excluded.sections, until_instant = NULL
