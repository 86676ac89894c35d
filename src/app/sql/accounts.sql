-- one: people who could have been put here by life
SELECT COUNT(*) FROM account
