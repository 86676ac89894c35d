at 2026-10-19T09:00
as Ruth Okafor
GET /people/invitations
200

at 2026-10-19T11:00
POST /people/invitations
  name = Lena Whitcombe
  role = apt-teacher
  email = lena.whitcombe@example.org
  first_day-day = 19
  first_day-month = 10
  first_day-year = 2026
403
contains "nothing was saved"
contains "go back one page"
contains "href=\"/sign-in\""

as Ruth Okafor
GET /people
200
not contains "lena.whitcombe"
