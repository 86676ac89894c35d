# What a stranger asked for is kept in the address, and nothing else is told.
GET /people
303 /sign-in?next=%2Fpeople
follow
200
contains "Sign in"
not contains "Ruth Okafor"

POST /people/invitations
  name = Nobody
403

GET /records/0192f0c1-0000-7000-8000-000000000000
303 /sign-in*

GET /no/such/page
404
