as Joel Marchetti
GET /subjects/employee/new
200
contains "Add a member of staff"
contains "At Anvil Yard."
not contains "Birkwell"
POST /subjects/employee
  name = Rowan Tillman
  reference =
303 /subjects/employee
follow
200
contains "Rowan Tillman"
capture rowan from /href="\/subjects\/employee\/([0-9a-f-]{36})"[^>]*>Rowan Tillman/

# Nobody can be told apart from a namesake without a number.
GET /subjects/employee/new
200
POST /subjects/employee
  name = rowan tillman
  reference =
422
contains "give a number to tell them apart"

as Petra Holloway
GET /subjects/employee
200
not contains "Rowan Tillman"
GET /subjects/employee/{rowan}
404
POST /subjects/employee/{rowan}
  name = Changed
  reference =
404

# A manager adds nobody elsewhere, whatever the form is made to say.
as Ruth Okafor
GET /subjects/employee
200
contains "Rowan Tillman"
GET /subjects/employee/new
200
capture anvil from /value="([0-9a-f-]{36})"[^>]*>Anvil Yard</
as Petra Holloway
GET /subjects/employee/new
200
POST /subjects/employee
  name = Planted Elsewhere
  reference =
  place = {anvil}
422
contains "Choose one of the places in the list"
