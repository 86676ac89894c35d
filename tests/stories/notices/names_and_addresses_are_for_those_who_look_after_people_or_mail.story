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

# The lead, who may see mail, reads who was written to and where.
GET /records/{period}/notices
200
contains "Anvil Yard"
contains "Joel Marchetti"
contains "joel.marchetti@example.org"

# The board reads the period in full, and learns that each place was told; whom, and at which address, is not theirs.
as Marian Stokes
GET /records/{period}/notices
200
contains "Anvil Yard"
contains "Sent"
not contains "Joel Marchetti"
not contains "@example.org"
