-- many: where relations of a day lead from places, as keys of sixteen bytes one after the other, or from up to ?5 storeys below them; each place reached and every place above it
WITH RECURSIVE
  down (root, id, depth) AS (
    SELECT substr(CAST(?1 AS BYTEA), 16 * asked.number + 1, 16), substr(CAST(?1 AS BYTEA), 16 * asked.number + 1, 16), 0
    FROM generate_series(0, CAST(CAST(?2 AS BIGINT) AS INTEGER) - 1) AS asked (number)
    UNION
    SELECT down.root, m.place, down.depth + 1 FROM down JOIN membership m ON m.parent = down.id
    WHERE down.depth < CAST(?5 AS BIGINT) AND m.first_day <= ?4 AND (m.last_day IS NULL OR m.last_day >= ?4)
  ),
  tied (kind, root, id, depth) AS (
    SELECT r.kind, down.root, r.to_place, 0 FROM down JOIN relation r ON r.from_place = down.id
    WHERE r.body = ?3 AND r.first_day <= ?4 AND (r.last_day IS NULL OR r.last_day >= ?4)
    UNION
    SELECT tied.kind, tied.root, m.parent, tied.depth + 1 FROM tied JOIN membership m ON m.place = tied.id
    WHERE tied.depth < 16 AND m.first_day <= ?4 AND (m.last_day IS NULL OR m.last_day >= ?4)
  )
SELECT DISTINCT kind, root, id FROM tied ORDER BY kind, root, id
