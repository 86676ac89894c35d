as Ruth Okafor
GET /places?name=hopewell
200
capture studio from /href="\/places\/([0-9a-f-]{36})"/
GET /places/{studio}/change
200
contains "Close this place"
POST /places/{studio}/closing
  last_day = 2026-01-01
422
contains "today or later"
POST /places/{studio}/closing
  last_day = 2027-07-21
200
contains "Its last day is 21 July 2027"
GET /places/{studio}/change
200
contains "Close this place"
POST /places/{studio}/closing
  last_day = 2027-07-21
  sure = yes
303 /places/{studio}

# What was closed by mistake stands again as it stood.
GET /places/{studio}/change
200
not contains "Close this place"
contains "Open this place again"
POST /places/{studio}/reopening
303 /places/{studio}
GET /places/{studio}/change
200
contains "Close this place"

as Joel Marchetti
POST /places/{studio}/reopening
403
