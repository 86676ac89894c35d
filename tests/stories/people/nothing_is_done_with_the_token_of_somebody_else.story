as Daniel Prewett
GET /people
200
capture token from /name="csrf" value="([^"]+)"/

as Ruth Okafor
GET /people/invitations
200
POST /people/invitations
  csrf = {token}
  name = Lena Whitcombe
  email = lena.whitcombe@example.org
  role = apt-teacher
  first_day-day = 19
  first_day-month = 10
  first_day-year = 2026
403
contains "Nothing was changed"

POST /people/invitations
  without csrf
  name = Lena Whitcombe
403

GET /people
200
not contains "lena.whitcombe"
