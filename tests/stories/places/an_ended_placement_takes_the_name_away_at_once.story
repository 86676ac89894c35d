as Ruth Okafor
GET /places?name=anvil
200
capture mill from /href="\/places\/([0-9a-f-]{36})"[^>]*>Anvil Yard, Mill Lane/
GET /records/new/placement/place?place={mill}
200
capture pupil from /value="([0-9a-f-]{36})"[^>]*>Aylin Berg/
capture centre from /value="([0-9a-f-]{36})"[^>]*>Quernby Centre/
POST /records/new/placement/place
  place = {mill}
  pupil = {pupil}
  centre = {centre}
  starts-day = 12
  starts-month = 10
  starts-year = 2026
303 /records/*
capture placement from header location /records\/([0-9a-f-]+)/
follow
200
contains "Aylin Berg"

as Joel Marchetti
GET /records/{placement}
200
contains "Aylin Berg"
GET /subjects/pupil
200
contains "Aylin Berg"
contains "Placement at Anvil Yard, Mill Lane"
not contains "Tobi Adeyemi"
as Petra Holloway
GET /subjects/pupil
200
not contains "Aylin Berg"

as Ruth Okafor
GET /records/{placement}/steps/end
200
POST /records/{placement}/steps/end
  ends-day = 18
  ends-month = 10
  ends-year = 2026
  why = returned
303 /records/{placement}

# He may still read that there was a placement; whose it was is no longer his to know.
as Joel Marchetti
GET /records/{placement}
200
contains "A pupil"
not contains "Aylin Berg"
GET /subjects/pupil
200
not contains "Aylin Berg"
GET /records/{placement}/history
404
not contains "Aylin"
