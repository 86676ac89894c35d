world demonstration
at 2026-10-19T09:00
as Ruth Okafor
GET /
200
contains "Monday 19 October"
contains "closes on Sunday 25 October"
contains "Next, for you"
contains "Late where you answer"
contains "Changed in the last seven days"
contains "Your policy today"

# Whoever only reads gets no list of other people's work.
as Marian Stokes
GET /
200
contains "What you can read"
not contains "Late where you answer"
not contains "Your policy today"
