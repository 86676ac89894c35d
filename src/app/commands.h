// The commands of the program. Each answers its exit code: 0 done; 1 done, but rows were refused or a
// realised clause is unproved; 2 not done. Problems go to standard error; with `json`, standard output holds
// one object and nothing else.
#pragma once
#include <string>
#include <vector>

#include "app/installation.h"

namespace plumbline::app {

struct Serving {
  Where where;
  std::string listen = "127.0.0.1:8080", now, smtp, smtp_user, smtp_password, smtp_from, public_url;
  std::string demo;  // empty: a real installation; "year"; "accounts"
  bool trust_forwarded = false;
};
int serve(const Serving& options);

int import_register(const Where& where, const std::vector<std::string>& files, bool json);
int check_pack_command(const std::string& folder, const std::string& packs, bool prove, bool json);
int explain_pack(const std::string& folder);
int adopt_pack(const Where& where, const std::string& folder, const std::string& body,
               const std::string& from, bool json);
int list_routes(bool demo, bool json);
int invite_user(const Where& where, const std::string& body, const std::string& name,
                const std::string& email, const std::string& role, const std::string& place);
int verify_history(const Where& where, bool json);
int export_history(const Where& where);
int back_up(const Where& where, const std::string& to);
int restore(const Where& where, const std::string& from);
int run_job(const Where& where, const std::string& key);
int print_schema(const Where& where);

}  // namespace plumbline::app
