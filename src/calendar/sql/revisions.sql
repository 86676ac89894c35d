-- many: at most two, the body's and that of the bank holidays
SELECT owner, revision FROM calendar_revision WHERE owner IN (?1, ?2) ORDER BY owner;
