# Two colleagues grade apart. Whoever sends over an older version is shown what stands now, but only as far as they read it.
world demonstration
at 2027-03-04T16:30
as Ruth Okafor
GET /records?type=observer-grading
200
capture grading from /href="\/records\/([0-9a-f-]+)">/
GET /records/{grading}
200
not contains "They look after each other on the water"
POST /records/{grading}/steps/change
  version = 0
  education-grade = good
  behaviour-grade = good
  personal-grade = good
  because = A guess
422
contains "somebody else has changed"
not contains "They look after each other on the water"
