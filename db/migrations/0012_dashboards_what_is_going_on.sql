CREATE INDEX record_of_stage ON record (body, type, stage);
CREATE INDEX record_changed ON record (body, changed);
