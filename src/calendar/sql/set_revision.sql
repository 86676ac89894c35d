-- none
INSERT INTO calendar_revision (owner, revision) VALUES (?1, ?2)
ON CONFLICT (owner) DO UPDATE SET revision = excluded.revision;
