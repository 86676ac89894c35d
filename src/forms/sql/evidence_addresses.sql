-- many
SELECT DISTINCT address FROM evidence ORDER BY address
