# Heads read a report when it is published. Who was drawn for the questionnaire, and what each said, is not for them.
world demonstration
at 2027-02-01T09:00
as Ruth Okafor
GET /records?type=half-day-observation
200
capture observation from /href="\/records\/([0-9a-f-]+)">[^<]*Anvil Yard, Mill Lane/
GET /records/{observation}
200
contains "Drawn at random"
contains "Always "
not contains "Too few to show"
capture pupil from /at random<\/h2>.*?bullet"><li>([^<]+)</

as Elaine Marsh
GET /records/{observation}
200
contains "Drawn at random"
contains "Draw it again yourself"
not contains "{pupil}"
contains "Too few to show"
not contains "Always "
