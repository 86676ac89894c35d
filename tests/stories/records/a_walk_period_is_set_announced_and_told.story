at 2026-09-28T09:00
as Ruth Okafor
GET /records/new/walk-period/set
200
contains "Set the walk period"

# Two weeks, as the policy says: no shorter.
POST /records/new/walk-period/set
  opens-day = 12
  opens-month = 10
  opens-year = 2026
  closes-day = 20
  closes-month = 10
  closes-year = 2026
422
contains "There is a problem"
contains "a walk period lasts 14 days"

POST /records/new/walk-period/set
  opens-day = 31
  opens-month = 2
  opens-year = 2026
  closes-day =
  closes-month =
  closes-year =
422
contains "There is a problem"

POST /records/new/walk-period/set
  opens-day = 12
  opens-month = 10
  opens-year = 2026
  closes-day = 25
  closes-month = 10
  closes-year = 2026
303 /records/*
capture period from header location /records\/([0-9a-f-]+)/
follow
200
contains "Set, not announced"

# Nobody is told before it is announced: not even that it exists.
as Joel Marchetti
GET /records/{period}
404

as Ruth Okafor
GET /records/{period}
200
POST /records/{period}/steps/announce
303 /records/{period}
follow
200
contains "Announced"

as Joel Marchetti
GET /records/{period}
200
contains "12 October"

# A manager reads it and takes no step.
POST /records/{period}/steps/cancel
  reason = I would rather not
404
