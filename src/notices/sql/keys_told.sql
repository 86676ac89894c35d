-- many
SELECT DISTINCT t.key FROM told t WHERE t.record = ?1 ORDER BY t.key
