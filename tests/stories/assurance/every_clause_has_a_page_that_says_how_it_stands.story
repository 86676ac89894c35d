at 2026-10-19T09:00
as Ruth Okafor
GET /policy
200
contains "Alternative provision"
capture clause from /href="\/policy\/([A-Z][^"\/]*)"/
GET /policy/{clause}
200
GET /policy/document
200
GET /policy/no-such-clause
404
GET /policy/{clause}?known=2026-10-01
200
contains "as known on 1 October 2026"
GET /policy/{clause}/proof
200
contains "Newest seal"
GET /policy/sharing
200
contains "Who may read what"
GET /policy/sharing?role=head
200
contains "Heads"
as Elaine Marsh
GET /policy/{clause}?known=2026-10-01
200
