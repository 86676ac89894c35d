world demonstration
at 2026-10-19T09:00
as Ruth Okafor
GET /people
200
GET /visits
200
capture walk from /href="\/records\/([0-9a-f-]+)">Greenlane Farm, Dairy/

# A length below nothing is no length.
POST /records/{walk}/steps/move
  date-day = 21
  date-month = 10
  date-year = 2026
  time = 9:30
  minutes = -50
  reason = The provider asked.
422
contains "from 1 minute to 1,440"

POST /records/{walk}/steps/move
  date-day = 21
  date-month = 10
  date-year = 2026
  time = half past 9
  minutes = 60
  reason = The provider asked.
422
contains "must be a time"

# Somebody who is not of the team cannot be sent.
POST /records/{walk}/steps/hand-over
  visitor = 01a1532c-b000-7249-8b10-4c6f0c7eb095
422
contains "choose from the list"

POST /records/{walk}/steps/move
  date-day = 21
  date-month = 10
  date-year = 2026
  time = 9.30am
  minutes = 100
  reason = The provider asked.
422
contains "Clause AV-08"

POST /records/{walk}/steps/move
  date-day = 21
  date-month = 10
  date-year = 2026
  time = 9.30am
  minutes = 90
  reason = The provider asked.
303 /records/{walk}
follow
200
contains "Wednesday 21 October 2026"
