-- none
DELETE FROM session WHERE ends <= ?1 OR seen <= ?2
