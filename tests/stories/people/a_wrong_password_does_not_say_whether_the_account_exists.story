GET /sign-in
200
POST /sign-in
  email = ruth.okafor@example.org
  password = not the one
422
contains "There is a problem"
capture sentence from /<a href="#email">([^<]+)<\/a>/

POST /sign-in
  email = nobody.at.all@example.org
  password = not the one
422
contains "{sentence}"
