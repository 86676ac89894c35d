# Whoever held it for everything, or at another kind of place, would see what they must not.
as Ruth Okafor
GET /people/invitations
200
capture provider from /value="([0-9a-f-]+)"[^>]*>Hopewell Arts Studio</
capture centre from /value="([0-9a-f-]+)"[^>]*>Quernby Centre</

POST /people/invitations
  name = Lena Whitcombe
  role = head
  place = {provider}
  email = lena.whitcombe@example.org
  first_day-day = 19
  first_day-month = 10
  first_day-year = 2026
422
contains "Choose the place at which this role is held: "

POST /people/invitations
  name = Lena Whitcombe
  role = head
  email = lena.whitcombe@example.org
  first_day-day = 19
  first_day-month = 10
  first_day-year = 2026
422
contains "Choose the place at which this role is held: "

POST /people/invitations
  name = Lena Whitcombe
  role = apt-teacher
  place = {centre}
  email = lena.whitcombe@example.org
  first_day-day = 19
  first_day-month = 10
  first_day-year = 2026
422
contains "This role is held for the whole organisation"

GET /people
200
not contains "lena.whitcombe"

GET /people/invitations
200
POST /people/invitations
  name = Lena Whitcombe
  role = head
  place = {centre}
  email = lena.whitcombe@example.org
  first_day-day = 19
  first_day-month = 10
  first_day-year = 2026
200
contains "Invitation sent"
