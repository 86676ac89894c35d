at 2026-10-01T09:00
as Ruth Okafor
POST /records/new/walk-period/set
  opens-day = 12
  opens-month = 10
  opens-year = 2026
  closes-day = 25
  closes-month = 10
  closes-year = 2026
303 /records/*
capture period from header location /records\/([0-9a-f-]+)/
GET /records/{period}
200
POST /records/{period}/steps/announce
303 /records/{period}

# By the next day the letters have left.
at 2026-10-02T09:00
as Ruth Okafor
GET /planning/{period}
200
contains "0 of 18 sites have a day"
contains "Propose all 18"
contains "No day yet:"
contains "Refuses a walk planned for longer than the limit."

GET /planning/{period}/proposal
200
contains "Proposed days"
capture first from /name="([0-9a-f-]{36})-chosen"/
capture visitor from /option value="([0-9a-f-]{36})"/

# Too long, then right: what was typed is kept, and the reason names the clause.
POST /planning/{period}/visits
  {first}-chosen = yes
  {first}-date = 2026-10-13
  {first}-time = 09:30
  {first}-minutes = 120
  {first}-visitor = {visitor}
422
contains "One visit was not planned"
contains "a walk lasts up to 90 minutes"
contains "Clause AV-08"
contains "value=\"120\""

POST /planning/{period}/visits
  {first}-chosen = yes
  {first}-date = 2026-10-13
  {first}-time = 09:30
  {first}-minutes = 90
  {first}-visitor = {visitor}
303 /planning/{period}
follow
200
contains "1 of 18 sites have a day"
contains "Tue 9:30am"
contains "Propose days for the other 17"

GET /visits
200
contains "Week of 12 October"
contains "Tuesday 13 October"

# Planning is for those who may plan.
as Marian Stokes
GET /planning/{period}
403
