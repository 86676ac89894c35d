at 2026-10-05T09:00
as Nadia Rahman

GET /records/new/curriculum-plans/save
200
capture place from /name="place" value="([0-9a-f-]+)"/

# One of two is missing: what was brought in stays.
POST /records/new/curriculum-plans/save
  place = {place}
  file intent = STYLE.md
422
contains "Answer: Long-term plan"
contains "STYLE.md"
capture file from /&quot;file&quot;:&quot;([0-9a-f-]+)/
capture size from /&quot;size&quot;:(\d+)/

# Whoever alters what the page says of a file has to choose it again.
POST /records/new/curriculum-plans/save
  place = {place}
  intent = {"file":"{file}","name":"Another name.md","size":{size},"type":"text/plain"}
  file long-term-plan = ARCHITECTURE.md
422
contains "Intent: choose the file again"

POST /records/new/curriculum-plans/save
  place = {place}
  intent = {"file":"{file}","name":"STYLE.md","size":{size},"type":"text/plain"}
  file long-term-plan = ARCHITECTURE.md
303 /records/*
capture plans from header location /records\/([0-9a-f-]+)/
follow
200
contains "STYLE.md, "
contains "ARCHITECTURE.md, "

GET /records/{plans}/files/intent
200
header content-disposition "filename*=UTF-8''STYLE.md"
header content-security-policy "sandbox"
header cache-control "no-store"
contains "The signature tells."

# The team reads it; another provider does not know that it is there.
as Ruth Okafor
GET /records/{plans}/files/intent/{file}
200
GET /records/{plans}/files/no-such-field
404
as Joel Marchetti
GET /records/{plans}/files/intent
404
GET /records/{plans}/files/intent/{file}
404

# Who may not have a file cannot take it over by its name.
GET /records/new/curriculum-plans/save
200
capture elsewhere from /name="place" value="([0-9a-f-]+)"/
POST /records/new/curriculum-plans/save
  place = {elsewhere}
  intent = {"file":"{file}","name":"STYLE.md","size":{size},"type":"text/plain"}
  file long-term-plan = ARCHITECTURE.md
422
contains "Intent: choose the file again"
