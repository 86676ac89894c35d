as Ruth Okafor
GET /subjects/pupil
200
contains "Aylin Berg"
contains "Add a pupil"
GET /subjects/pupil/new
200
POST /subjects/pupil
  name =
  reference = 2001
  place =
422
contains "Enter the name"
contains "2001"
POST /subjects/pupil
  name = Zelda Fairbrass
  reference = 2001
  place =
303 /subjects/pupil
follow
200
contains "Zelda Fairbrass"

# A number belongs to one pupil.
POST /subjects/pupil
  name = Somebody Else
  reference = 2001
  place =
422
contains "Zelda Fairbrass has this number already"

GET /subjects/pupil
200
capture zelda from /href="\/subjects\/pupil\/([0-9a-f-]{36})"[^>]*>Zelda Fairbrass/
GET /subjects/pupil/{zelda}
200
contains "Correct a name"
POST /subjects/pupil/{zelda}
  name = Zelda Fayrbrass
  reference = 2001
303 /subjects/pupil
follow
200
contains "Zelda Fayrbrass"
not contains "Zelda Fairbrass"

# Who reads names may still not correct them.
as Samira Haddad
GET /subjects/pupil
200
contains "Zelda Fayrbrass"
not contains "Add a pupil"
GET /subjects/pupil/new
404
GET /subjects/pupil/{zelda}
404
POST /subjects/pupil/{zelda}
  name = Changed
  reference =
404

# A manager at whose place she is not does not learn of her.
as Joel Marchetti
GET /subjects/pupil
200
not contains "Zelda"
GET /subjects/pupil/{zelda}
404
GET /subjects/unknown
404

as Marian Stokes
GET /subjects/pupil
404
GET /
200
not contains "Pupils"
