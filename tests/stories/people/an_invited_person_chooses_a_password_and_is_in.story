as Ruth Okafor
GET /people/invitations
200
contains "Invite somebody"

POST /people/invitations
  name = Lena Whitcombe
  email = not an address
  role = apt-teacher
  first_day-day = 19
  first_day-month = 10
  first_day-year = 2026
422
contains "There is a problem"
contains "not an address"

POST /people/invitations
  name = Lena Whitcombe
  email = lena.whitcombe@example.org
  role = apt-teacher
  first_day-day = 19
  first_day-month = 10
  first_day-year = 2026
200
contains "Invitation sent"
capture link from /(\/invitation\/[\w-]+)/

GET /people
200
contains "lena.whitcombe@example.org"
contains "invited, not yet in"

as nobody
GET {link}
200
contains "Ruth Okafor has invited you"
contains "Wenmoor Inclusion Trust"

POST {link}
  password = short
422
contains "There is a problem"

POST {link}
  password = four words make one
303 /*
follow
200
contains "Lena Whitcombe, APT teacher"

# The link works once.
as nobody
GET {link}
404
contains "This invitation cannot be used"

POST /sign-in
  email = lena.whitcombe@example.org
  password = four words make one
303 /
follow
200
contains "Lena Whitcombe, APT teacher"

# A teacher sees who is there and invites nobody.
GET /people
200
GET /people/invitations
403
