# The last field is asked only when something should change; a browser sends it empty all the same.
at 2026-10-19T09:00
as Ruth Okafor
GET /records/new/policy-review/prepare
200
POST /records/new/policy-review/prepare
  reviewed-day = 12
  reviewed-month = 10
  reviewed-year = 2026
  looked-at = The walks of last year and what came of them
  outcome = keep
  changes =
303 /records/*
follow
200
contains "With the governing board"

# Where it is asked, it must be answered.
GET /records/new/policy-review/prepare
200
POST /records/new/policy-review/prepare
  reviewed-day = 12
  reviewed-month = 10
  reviewed-year = 2026
  looked-at = The walks of last year and what came of them
  outcome = change
  changes =
422
contains "Answer: What should change"
