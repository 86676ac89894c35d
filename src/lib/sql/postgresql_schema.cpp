#include "lib/sql/postgresql_schema.h"

namespace plumbline::sql {
namespace {

constexpr const char* tables = R"(
SELECT 'CREATE TABLE ' || c.relname || E' (\n' || string_agg(
         '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
         || CASE WHEN l.collname IS NULL OR l.collname = 'default' THEN '' ELSE ' COLLATE "' || l.collname || '"' END
         || CASE WHEN a.attidentity <> '' THEN ' GENERATED AS IDENTITY' ELSE '' END
         || COALESCE(CASE WHEN a.attgenerated <> ''
                          THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
                          ELSE ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END, '')
         || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, E',\n' ORDER BY a.attnum) || E'\n);'
FROM pg_class c
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_collation l ON l.oid = a.attcollation
WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
GROUP BY c.relname ORDER BY c.relname COLLATE "C")";

constexpr const char* constraints = R"(
SELECT 'ALTER TABLE ' || c.relname || ' ADD CONSTRAINT ' || k.conname || ' ' || pg_get_constraintdef(k.oid) || ';'
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
WHERE k.connamespace = current_schema()::regnamespace AND k.contype IN ('p', 'u', 'f', 'c', 'x')
ORDER BY c.relname COLLATE "C", k.contype = 'f', k.conname COLLATE "C")";

constexpr const char* indexes = R"(
SELECT replace(pg_get_indexdef(i.indexrelid), ' ON ' || quote_ident(current_schema()) || '.', ' ON ') || ';'
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE c.relnamespace = current_schema()::regnamespace
  AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
ORDER BY c.relname COLLATE "C")";

constexpr const char* views = R"(
SELECT 'CREATE VIEW ' || c.relname || E' AS\n' || pg_get_viewdef(c.oid)
FROM pg_class c WHERE c.relkind IN ('v', 'm') AND c.relnamespace = current_schema()::regnamespace
ORDER BY c.relname COLLATE "C")";

constexpr const char* functions = R"(
SELECT replace(pg_get_functiondef(p.oid), quote_ident(current_schema()) || '.', '') || ';'
FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace AND p.prokind IN ('f', 'p')
  AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e')
ORDER BY p.proname COLLATE "C", p.oid::regprocedure::text COLLATE "C")";

constexpr const char* triggers = R"(
SELECT replace(pg_get_triggerdef(t.oid), ' ' || quote_ident(current_schema()) || '.', ' ') || ';'
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
ORDER BY c.relname COLLATE "C", t.tgname COLLATE "C")";

constexpr const char* unsound = R"(
SELECT 'index ' || c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE NOT (i.indisvalid AND i.indisready) AND c.relnamespace = current_schema()::regnamespace
UNION ALL
SELECT 'constraint ' || k.conname FROM pg_constraint k
WHERE NOT k.convalidated AND k.connamespace = current_schema()::regnamespace)";

}  // namespace

std::string schema(PgConnection& connection) {
  std::string out;
  for (const auto* kind : {tables, constraints, indexes, views, functions, triggers})
    for (const auto& line : connection.lines(kind)) out += line + "\n\n";
  return out;
}

// Its files are the server's own care (checksums, pg_amcheck); what a client can see is what was left half
// made.
void verify(PgConnection& connection) {
  const auto found = connection.lines(unsound);
  if (!found.empty()) throw Fault("the database is damaged: not valid: " + found.front());
}

}  // namespace plumbline::sql
