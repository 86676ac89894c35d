at 2026-10-06T09:00
as Ruth Okafor
GET /records/new/walk-period/set
200
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
POST /records/{period}/steps/announce
422
contains "Not announced: providers hear of a walk period at least 7 days before it opens"
GET /records/{period}
200
contains "Set, not announced"
