-- none
UPDATE judgement SET until_instant = ?2 WHERE id = ?1
