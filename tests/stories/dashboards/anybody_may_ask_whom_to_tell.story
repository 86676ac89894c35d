as nobody
GET /safeguarding
200
contains "Tell someone now"
contains "0808 800 5000"
contains "0800 1111"
contains "999"
GET /help
200
GET /accessibility
200
contains "partially compliant"
GET /privacy
200
contains "Names of children"

# Whoever is signed in also finds the person at their own place.
as Nadia Rahman
GET /safeguarding
200
contains "Bea Lindqvist"
