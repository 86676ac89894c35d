-- one: grows with every adoption and every changed value
SELECT revision FROM policy_revision WHERE one = 1
