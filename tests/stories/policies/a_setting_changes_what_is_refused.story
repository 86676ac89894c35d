at 2026-10-06T09:00
as Ruth Okafor
GET /settings
200
contains "Shortest notice of a walk period"
GET /settings/walk-notice-days
200
POST /settings/walk-notice-days
  value = 5
  from-day = 6
  from-month = 10
  from-year = 2026
303 /settings*

GET /records/new/walk-period/set
200
POST /records/new/walk-period/set
  opens-day = 12
  opens-month = 10
  opens-year = 2026
  closes-day = 25
  closes-month = 10
  closes-year = 2026
303 /records/*
capture period from header location /records\/([0-9a-f-]+)/
follow
200
POST /records/{period}/steps/announce
303 /records/{period}

# A teacher reads the settings and changes none.
as Samira Haddad
GET /settings/walk-notice-days
200
POST /settings/walk-notice-days
  value = 1
  from-day = 6
  from-month = 10
  from-year = 2026
422
contains "is changed by APT lead"
GET /settings/walk-notice-days
200
contains "Today: 5 days"
