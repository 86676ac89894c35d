world demonstration
at 2026-10-19T09:00

# A walk is planned for Greenlane Farm on 20 October; nobody there may know.
as Wilf Ashdown
GET /
200
contains "Who can read what you send"
contains "If you are stuck"
contains "Ruth Okafor"
not contains "20 October"
not contains "Late where you answer"
not contains "Kestrel"
GET /visits
403
