at 2026-10-05T09:00
as Nadia Rahman
GET /records/new/curriculum-plans/save
200
capture place from /name="place" value="([0-9a-f-]+)"/
POST /records/new/curriculum-plans/save
  place = {place}
  file intent = STYLE.md
  file long-term-plan = ARCHITECTURE.md
303 /records/*
capture plans from header location /records\/([0-9a-f-]+)/
GET /records/{plans}/files/intent
200

damage every file
GET /records/{plans}/files/intent
503
contains "This file cannot be opened"
contains "“STYLE.md” is damaged or missing"
contains "Tell whoever runs Plumbline"
not header content-disposition
# The record itself is as it was.
GET /records/{plans}
200
contains "STYLE.md, "
