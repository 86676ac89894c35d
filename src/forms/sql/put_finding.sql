-- none: a finding keeps its id for as long as its field is marked
INSERT INTO finding (id, record, field, title, mark, text, seen_at, seen_where, feeds, position, withdrawn)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, NULL)
ON CONFLICT (record, field) DO UPDATE SET
  title = excluded.title, mark = excluded.mark, text = excluded.text, seen_at = excluded.seen_at,
  seen_where = excluded.seen_where, feeds = excluded.feeds, position = excluded.position, withdrawn = NULL
