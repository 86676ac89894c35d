world demonstration
at 2026-10-20T10:10
as Ruth Okafor
GET /visits
200
capture walk from /href="\/records\/([0-9a-f-]+)">Greenlane Farm, Dairy/

# Before it has begun there is nothing to note: the visit's own page says what to do.
GET /visits/{walk}/doing
303 /records/{walk}
follow
200
POST /records/{walk}/steps/start
303 /records/*
GET /visits/{walk}/doing
200
contains "0 of 24 aspects done"
contains "1. Delivery against the plan"
contains "Not seen"
contains "Tess Ashdown"

# Neither seen nor not seen: nothing is saved, and nothing typed is lost.
POST /visits/{walk}/doing
  prompt = delivery
  delivery-saw = They were cutting joints.
422
contains "Choose Seen or Not seen"
contains "They were cutting joints."

POST /visits/{walk}/doing
  prompt = delivery
  delivery-seen = yes
  delivery-saw = They were cutting joints.
  delivery-mark = strength
303 /visits/{walk}/doing*
follow
200
contains "1 of 24 aspects done"
contains "2. Assessment used in planning"

# What was noted is in the report that is finished later.
GET /records/{walk}/steps/write
200
contains "They were cutting joints."

# Another person sees neither the visit's notes nor, at the provider, the visit.
as Wilf Ashdown
GET /visits/{walk}/doing
404
