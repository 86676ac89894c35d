at 2026-09-28T09:00
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
POST /records/{period}/steps/announce
303 /records/{period}

at 2026-09-29T09:00
as Ruth Okafor
GET /planning/{period}
200
contains "0 of 6"
GET /planning/{period}/proposal
200
contains "value=\"09:30\""
contains "value=\"60\""
capture place from /name="([0-9a-f-]{36})-chosen"/
capture visitor from /option value="([0-9a-f-]{36})"/
POST /planning/{period}/visits
  {place}-chosen = yes
  {place}-date = 2026-10-14
  {place}-time = 09:30
  {place}-minutes = 60
  {place}-visitor = {visitor}
303 /planning/{period}
GET /calendar?year=2026&month=2026-10
200
contains "Planned"
GET /places/{place}
200
contains "planned"

# A trust officer sees the calendar and the policy, and reads no walk before it is published.
as Imran Sethi
GET /calendar?year=2026&month=2026-10
200
contains "Due in October 2026"
not contains "Planned"
GET /places/{place}
200
not contains "planned"
GET /policy/AV-07
200
contains "is due on"
not contains "planned"
not contains "in hand"
not contains "14 October"
not contains "14 Oct"
