at 2026-10-19T09:00
GET /demo
200
contains "every place and person is invented"
contains "Monday 19 October 2026"
contains "Ruth Okafor"

POST /demo/clock
  to = 2026-10-20T08:30
303 /
as Ruth Okafor
GET /
200
contains "Tuesday 20 October 2026"

POST /demo/clock
  to = 2026-10-01T09:00
422
contains "only moves forward"

POST /demo/sign-in
  person = Nobody At All
404
