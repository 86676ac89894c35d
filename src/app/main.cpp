// The command line: what can be said to the program. The deeds are in commands.h.
#include <CLI/CLI.hpp>
#include <iostream>

#include "app/commands.h"

namespace {

using plumbline::app::Serving;
using plumbline::app::Where;

void say_where(CLI::App& command, Where& where) {
  command.add_option("--data", where.data, "Folder of the installation; made when missing")
      ->default_val("data");
  command.add_option("--packs", where.packs, "Folder of packs, with shared rubrics and holidays")
      ->default_val("packs");
  command.add_option("--database", where.database, "PostgreSQL URL instead of SQLite in the folder");
  command
      .add_option("--keys", where.keys,
                  "File of the key that seals names and files, outside the folder; FOLDER.keys unless said")
      ->envname("PLUMBLINE_KEYS");
}

struct Words {  // everything that options may say
  Where where;
  Serving serving;
  std::vector<std::string> files;
  std::string kind, folder, body, name, email, role, place, from, file, key, packs = "packs";
  bool json = false, prove = false, demo = false;
};

void add_serve(CLI::App& app, Words& words, int& code) {
  auto* serve = app.add_subcommand("serve", "Answer requests until stopped");
  say_where(*serve, words.serving.where);
  serve->add_option("--listen", words.serving.listen, "Address and port")->default_val("127.0.0.1:8080");
  serve->add_flag("--demo{year}", words.serving.demo,
                  "An invented year; --demo=accounts for people and packs only");
  serve->add_option("--now", words.serving.now, "The demonstration's clock, London: 2026-10-19T09:00");
  serve->add_option("--smtp", words.serving.smtp, "Mail relay: smtp://host:587");
  serve->add_option("--smtp-user", words.serving.smtp_user,
                    "User at the relay; the password comes from PLUMBLINE_SMTP_PASSWORD");
  serve->add_option("--smtp-from", words.serving.smtp_from, "Sender: Plumbline <quality@example.org>");
  serve->add_option("--public-url", words.serving.public_url,
                    "Where people find it, for links: https://quality.example.org");
  serve->add_flag("--trust-forwarded", words.serving.trust_forwarded,
                  "Believe X-Forwarded headers from loopback");
  serve->callback([&] { code = plumbline::app::serve(words.serving); });
}

void add_packs(CLI::App& app, Words& words, int& code) {
  auto* pack = app.add_subcommand("pack", "Check, explain or adopt a policy pack")->require_subcommand(1);
  auto* check = pack->add_subcommand("check", "Name every mistake and say which clauses are realised");
  check->add_option("DIR", words.folder)->required();
  check->add_option("--packs", words.packs, "Where shared rubrics and holidays lie");
  check->add_flag("--prove", words.prove, "Take each element away in turn: an example must miss it");
  check->add_flag("--json", words.json);
  check->callback(
      [&] { code = plumbline::app::check_pack_command(words.folder, words.packs, words.prove, words.json); });
  auto* explain = pack->add_subcommand("explain", "Print the whole policy as one plain document");
  explain->add_option("DIR", words.folder)->required();
  explain->callback([&] { code = plumbline::app::explain_pack(words.folder); });
  auto* adopt = pack->add_subcommand("adopt", "Adopt a pack for a body from a day on");
  say_where(*adopt, words.where);
  adopt->add_option("DIR", words.folder)->required();
  adopt->add_option("--body", words.body)->required();
  adopt->add_option("--from", words.from)->required();
  adopt->add_flag("--json", words.json);
  adopt->callback([&] {
    code = plumbline::app::adopt_pack(words.where, words.folder, words.body, words.from, words.json);
  });
}

void add_import(CLI::App& app, Words& words, int& code) {
  auto* import = app.add_subcommand("import", "Import a register: gias");
  say_where(*import, words.where);
  import->add_option("KIND", words.kind)->required()->check(CLI::IsMember({"gias"}));
  import->add_option("FILE", words.files)->required();
  import->add_flag("--json", words.json);
  import->callback([&] { code = plumbline::app::import_register(words.where, words.files, words.json);
});
}  // namespace

void add_keeping(CLI::App& app, Words& words, int& code) {
  auto* history =
      app.add_subcommand("history", "Verify or export the account of changes")->require_subcommand(1);
  auto* verify = history->add_subcommand("verify", "Recompute every chain and seal");
  say_where(*verify, words.where);
  verify->add_flag("--json", words.json);
  verify->callback([&] { code = plumbline::app::verify_history(words.where, words.json); });
  auto* out = history->add_subcommand("export", "One JSON object a line, for docs/verify-history.py");
  say_where(*out, words.where);
  out->callback([&] { code = plumbline::app::export_history(words.where); });
  auto* backup = app.add_subcommand("backup", "Copy the installation into a folder");
  say_where(*backup, words.where);
  backup->add_option("TO", words.file)->required();
  backup->callback([&] { code = plumbline::app::back_up(words.where, words.file); });
  auto* restore = app.add_subcommand("restore", "Make an empty folder an installation from a backup");
  say_where(*restore, words.where);
  restore->add_option("FROM", words.file)->required();
  restore->callback([&] { code = plumbline::app::restore(words.where, words.file); });
  auto* job = app.add_subcommand("job", "Run a job now: seal, letters, morning, forget");
  say_where(*job, words.where);
  job->add_option("KEY", words.key)->required();
  job->callback([&] { code = plumbline::app::run_job(words.where, words.key); });
  auto* schema = app.add_subcommand("schema", "Print the schema as the database has it");
  say_where(*schema, words.where);
  schema->callback([&] { code = plumbline::app::print_schema(words.where); });
}

void add_people(CLI::App& app, Words& words, int& code) {
  auto* routes = app.add_subcommand("routes", "List every route with its permission");
  routes->add_flag("--demo", words.demo, "With those of the demonstration");
  routes->add_flag("--json", words.json);
  routes->callback([&] { code = plumbline::app::list_routes(words.demo, words.json); });
  auto* user = app.add_subcommand("user", "Invite the first person of a body: prints the link");
  say_where(*user, words.where);
  user->add_option("--body", words.body)->required();
  user->add_option("--name", words.name)->required();
  user->add_option("--email", words.email)->required();
  user->add_option("--role", words.role, "Key of a role in the body's policy")->required();
  user->add_option("--place", words.place,
                   "Name of the place at which the role is held, when the policy gives it one");
  user->callback([&] {
    code = plumbline::app::invite_user(words.where, words.body, words.name, words.email, words.role,
                                       words.place);
  });
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Plumbline runs a body's quality-assurance policy as software."};
  app.require_subcommand(1);
  Words words;
  int code = 0;
  add_serve(app, words, code);
  add_packs(app, words, code);
  add_import(app, words, code);
  add_people(app, words, code);
  add_keeping(app, words, code);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& mistake) {
    return app.exit(mistake) == 0 ? 0 : 2;
  } catch (const std::exception& fault) {
    std::cerr << fault.what() << "\n";
    return 2;
  }
  return code;
}
