as Ruth Okafor
GET /subjects/pupil?name=aylin
200
contains "Aylin Berg"
not contains "Tobi Adeyemi"
capture aylin from /href="\/subjects\/pupil\/([0-9a-f-]{36})"[^>]*>Aylin Berg/
GET /subjects/pupil/{aylin}
200
contains "Erase this name for ever"
GET /subjects/pupil/{aylin}/erasure
200
POST /subjects/pupil/{aylin}/erasure
  reason = Aylin asked for it
422
contains "Leave the name"
POST /subjects/pupil/{aylin}/erasure
  reason = The family asked for it
200
contains "Nobody can bring it back"
GET /subjects/pupil
200
contains "Aylin Berg"

# Who may correct no name may erase none.
as Samira Haddad
GET /subjects/pupil/{aylin}/erasure
404
POST /subjects/pupil/{aylin}/erasure
  reason = The family asked for it
  sure = yes
404

as Ruth Okafor
GET /subjects/pupil/{aylin}/erasure
200
POST /subjects/pupil/{aylin}/erasure
  reason = The family asked for it
  sure = yes
303 /subjects/pupil
follow
200
not contains "Aylin Berg"
GET /subjects/pupil/{aylin}
404
