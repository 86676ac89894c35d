# Notice was tried too early. Whoever reads only the day and the grades of that observation learns nothing of it.
world demonstration
at 2027-02-01T09:00
as Elaine Marsh
GET /policy/AV-18
200
contains "Refused: Half-day observation"
contains "by Daniel"

as Hetty Aldred
GET /records?type=half-day-observation
200
contains "Anvil Yard, Mill Lane"
GET /policy/AV-18
200
not contains "Refused: Half-day observation"
not contains "by Daniel"
