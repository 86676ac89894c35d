-- many: the latest of each finding
SELECT r.finding, r.person, r.at, r.stance, r.because
FROM finding_reply r JOIN finding f ON f.id = r.finding
WHERE f.record = ?1 AND f.withdrawn IS NULL
  AND r.at = (SELECT MAX(l.at) FROM finding_reply l WHERE l.finding = r.finding)
ORDER BY f.position
