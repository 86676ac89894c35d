world demonstration
at 2026-10-19T09:00
as Nadia Rahman
GET /records
200
capture report from /href="\/records\/([0-9a-f-]+)">Learning walk, Hopewell Arts Studio/

# Nothing said, and something that is neither: both are asked again, and nothing is sent.
GET /records/{report}/steps/reply
200
contains "The 4 points"
capture first from /name="replies-([0-9a-f-]+)-stance"/
POST /records/{report}/steps/reply
422
contains "Say whether it is accurate"
POST /records/{report}/steps/reply
  replies-{first}-stance = nonsense
  sure = yes
422
contains "Say whether it is accurate"
POST /records/{report}/steps/reply
  replies-{first}-stance = inaccurate
422
contains "Say what is inaccurate"
GET /records/{report}
200
contains "Published"
not contains "Replied to"

# Another provider does not learn that there is a report.
as Agnes Mbeki
GET /records/{report}/steps/reply
404
GET /records/{report}
404
