-- none: a later reply stands beside the earlier one
INSERT INTO finding_reply (finding, person, at, stance, because) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (finding, at, person) DO UPDATE SET stance = excluded.stance, because = excluded.because
