at 2026-10-19T09:00
as Ruth Okafor
GET /policy
200
contains "Alternative provision"
capture clause from /href="\/policy\/([^"\/]+)"/
GET /policy/{clause}
200
GET /policy/document
200
GET /policy/no-such-clause
404
