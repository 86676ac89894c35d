-- none: nobody was there before, or nothing was drawn yet
INSERT INTO sample (record, draw, salt, population, size, digest, seed, chosen, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, '', 0, ?7)
ON CONFLICT (record, draw) DO UPDATE SET salt = excluded.salt, population = excluded.population,
  size = excluded.size, digest = excluded.digest, at = excluded.at
