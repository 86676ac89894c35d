# Forty files that no form has taken are enough; after two days they are gone, and there is room again.
at 2026-10-05T09:00
as Nadia Rahman
GET /records/new/curriculum-plans/save
200
capture place from /name="place" value="([0-9a-f-]+)"/
POST /records/new/curriculum-plans/save
  place = {place}
  file intent = src/people/sql/account_by_email.sql
  file intent = src/people/sql/account_joined.sql
  file intent = src/people/sql/account_joined_with_password.sql
  file intent = src/people/sql/add_account.sql
  file intent = src/people/sql/add_body.sql
  file intent = src/people/sql/add_failure.sql
  file intent = src/people/sql/add_holding.sql
  file intent = src/people/sql/add_invitation.sql
  file intent = src/people/sql/add_person.sql
  file intent = src/people/sql/add_session.sql
  file intent = src/people/sql/bodies_ever_of_person.sql
  file intent = src/people/sql/bodies_of_account.sql
  file intent = src/people/sql/body_by_id.sql
  file intent = src/people/sql/body_by_name.sql
  file intent = src/people/sql/body_of_session_set.sql
  file intent = src/people/sql/contacts_at_place.sql
  file intent = src/people/sql/csrf_of_session_kept.sql
  file intent = src/people/sql/end_of_holding_set.sql
  file intent = src/people/sql/end_session.sql
  file intent = src/people/sql/end_sessions_of_account.sql
  file intent = src/people/sql/every_body.sql
  file intent = src/people/sql/failures_since.sql
  file intent = src/people/sql/forget_failure.sql
  file intent = src/people/sql/forget_failures_before.sql
  file intent = src/people/sql/forget_failures_of_key.sql
  file intent = src/people/sql/forget_sessions_over.sql
  file intent = src/people/sql/holding_in_body.sql
  file intent = src/people/sql/holdings_with_names.sql
  file intent = src/people/sql/invitation_in_force.sql
  file intent = src/people/sql/invitations_of_account_accepted.sql
  file intent = src/people/sql/invitations_of_account_void.sql
  file intent = src/people/sql/invitations_waiting.sql
  file intent = src/people/sql/name_of_person.sql
  file intent = src/people/sql/overlapping_holding.sql
  file intent = src/people/sql/replace_password_hash.sql
  file intent = src/people/sql/root_of_body_set.sql
  file intent = src/people/sql/session_in_force.sql
  file intent = src/people/sql/session_seen.sql
  file intent = src/people/sql/viewer_by_person.sql
  file intent = src/people/sql/viewer_by_session.sql
  file intent = src/places/sql/body_places_of_kind.sql
422
contains "This file was not kept: you have brought in 40 files that no form has taken yet"

POST /records/new/curriculum-plans/save
  place = {place}
  file intent = STYLE.md
422
contains "This file was not kept"

at 2026-10-07T10:00
as Nadia Rahman
GET /records/new/curriculum-plans/save
200
POST /records/new/curriculum-plans/save
  place = {place}
  file intent = STYLE.md
  file long-term-plan = ARCHITECTURE.md
303 /records/*
