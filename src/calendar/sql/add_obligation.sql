-- none
INSERT INTO obligation (id, body, policy, stable_key, duty, clause, owner, audience, place, origin, around, period, opens,
                        due, warn_from, state, reason)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 0, '')
ON CONFLICT (body, stable_key) DO NOTHING;
