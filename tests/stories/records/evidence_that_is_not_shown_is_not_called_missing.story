# The governing board reads a released judgement in full, and of what it rests on not one visit.
world demonstration
at 2027-07-21T09:00
as Marian Stokes
GET /records?type=final-judgement
200
capture judgement from /href="\/records\/([0-9a-f-]+)">/
GET /records/{judgement}
200
contains "What this judgement rests on"
contains "Not shown to you"
not contains "one that you can read"
