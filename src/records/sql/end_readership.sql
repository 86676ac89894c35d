-- none
UPDATE readership SET until_instant = ?5
WHERE record = ?1 AND audience = ?2 AND sees = ?3 AND sections = ?4 AND until_instant IS NULL
