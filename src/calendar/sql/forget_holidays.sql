-- none
DELETE FROM bank_holiday;
