as Joel Marchetti
GET /
200
contains "Joel Marchetti, Manager"
not contains "Places"
GET /people
403
contains "You cannot do this"
GET /settings
403
GET /calendar
403
GET /places
403
