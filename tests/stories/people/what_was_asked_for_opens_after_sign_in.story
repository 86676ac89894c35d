as Ruth Okafor
GET /people/invitations
200
POST /people/invitations
  name = Lena Whitcombe
  role = apt-teacher
  email = lena.whitcombe@example.org
  first_day-day = 19
  first_day-month = 10
  first_day-year = 2026
200
capture link from /(\/invitation\/[\w-]+)/

as nobody
GET {link}
200
POST {link}
  password = four words make one
303 /*

# The question mark and what follows it belong to the page asked for.
as nobody
GET /places?kind=provider&from=a%20b
303 /sign-in?next=%2Fplaces%3Fkind%3Dprovider%26from%3Da%2520b
follow
200
contains "name=\"next\" value=\"/places?kind=provider&amp;from=a%20b\""

POST /sign-in
  email = lena.whitcombe@example.org
  password = not the one
  next = /places?kind=provider
422
contains "value=\"/places?kind=provider\""

POST /sign-in
  email = lena.whitcombe@example.org
  password = four words make one
  next = /places?kind=provider
303 /places?kind=provider

# Nobody is led to another site.
as nobody
GET /sign-in?next=//elsewhere.example
200
not contains "elsewhere"
GET /sign-in?next=/%5Celsewhere.example
200
not contains "elsewhere"
GET /sign-in?next=/%09/elsewhere.example
200
not contains "elsewhere"
POST /sign-in
  email = lena.whitcombe@example.org
  password = four words make one
  next = https://elsewhere.example/
303 /
