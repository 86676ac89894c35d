-- none
INSERT INTO import (id, kind, state, body, file_name, file_hash, at, person, rows_read, added, updated, unchanged, refused,
                    notes, spooled)
VALUES (?1, '', ?2, ?3, ?4, ?5, ?6, ?7, 0, 0, 0, 0, 0, '{}', ?8)
ON CONFLICT (id) DO UPDATE SET state = excluded.state, at = excluded.at, person = excluded.person
