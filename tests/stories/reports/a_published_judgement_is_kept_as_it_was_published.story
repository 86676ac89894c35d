at 2027-05-03T09:00
as Ruth Okafor
GET /records/new/outcomes/gather
200
capture place from /<option value="([0-9a-f-]+)"[^>]*>Anvil Yard</
POST /records/new/outcomes/gather
  place = {place}
  day-day = 3
  day-month = 5
  day-year = 2027
  entered = 6
  achieved = 4
  on-target = 3
  explained = Four of six achieved what they were entered for.
303 /records/*
capture outcomes from header location /records\/([0-9a-f-]+)/
POST /records/{outcomes}/steps/confirm
303 /records/*
POST /records/new/final-judgement/begin
  place = {place}
  judged-on-day = 3
  judged-on-month = 5
  judged-on-year = 2027
303 /records/*
capture judgement from header location /records\/([0-9a-f-]+)/
POST /records/{judgement}/steps/judge
  judged-on-day = 3
  judged-on-month = 5
  judged-on-year = 2027
  education = requires-improvement
  behaviour = good
  personal = good
  overall = requires-improvement
  education-why = The plan is followed in half of the sessions.
  behaviour-why = Calm and purposeful.
  personal-why = Pupils speak for themselves.
  next-year = Look at mornings first.
303 /records/*

# Nothing is copied before it is published.
GET /records/{judgement}/copies/1
404
POST /records/{judgement}/steps/publish
303 /records/*
follow
200
contains "Published copies"
contains "Final judgement of Anvil Yard"

as Joel Marchetti
GET /records/{judgement}/copies/1
200
contains "Requires improvement"
contains "The plan is followed in half of the sessions."
contains "Published by Ruth Okafor on Monday 3 May 2027, 9am"
contains "it does not change"
not contains "Look at mornings first."
capture hash from /SHA-256 <span class="copy__hash">([0-9a-f]{64})/
GET /records/{judgement}/copies/2
404

# To who may not read all that it holds it does not exist.
as Nadia Rahman
GET /records/{judgement}/copies/1
404
as Marian Stokes
GET /records/{judgement}/copies/1
404

as Ruth Okafor
GET /records/{judgement}/history
200
contains "Joel Marchetti: read copy 1"
contains "Ruth Okafor: kept copy 1"
GET /records/{judgement}/copies/1
200
contains "{hash}"
