as Ruth Okafor
GET /places
200
contains "Anvil Yard"
GET /places/new
200
contains "provider"
capture trust from /value="([0-9a-f-]{36})"[^>]*>Wenmoor Inclusion Trust/
POST /places
  kind = provider
  name =
  parent = {trust}
422
contains "There is a problem"
POST /places
  kind = provider
  name = Cobbler's Yard
  parent = {trust}
  town = Quernby
  first_day-day = 19
  first_day-month = 10
  first_day-year = 2026
303 /places/*
follow
200
contains "Cobbler's Yard"
GET /places?name=cobbler
200
contains "Cobbler's Yard"
not contains "Birkwell"
