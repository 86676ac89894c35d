// For tests: a body with an adopted policy, two houses, three rooms and a typical year.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/calendar.h"
#include "calendar/testing/pack.h"
#include "calendar/testing/year.h"
#include "history/testing/on_both_engines.h"
#include "places/places.h"

namespace plumbline::calendar::testing {

// The answers of a record that triggers something.
class LetterScene final : public policies::Scene {
 public:
  LetterScene(Read& read, const policies::Policy& policy) : read_(read), policy_(policy) {}
  Read& read() const override { return read_; }
  const policies::Policy& policy() const override { return policy_; }
  BodyId body() const override { return policy_.body; }
  std::optional<PlaceId> place() const override { return std::nullopt; }
  policies::Fact name(std::string_view name) const override {
    return name == "today" ? policies::Fact{read_.today()} : policies::Fact{};
  }

 private:
  Read& read_;
  const policies::Policy& policy_;
};

class OwingWorld : public history::testing::OnBothEngines {
 protected:
  OwingWorld() {
    change([&](Write& write) {
      body = people::body_named(write, "Invented trust");
      set_terms(write, body, typical_terms());
      set_holidays(write, typical_holidays());
    });
    group = build("group", "Group");
    hill = build("house", "Hill House", group);
    lake = build("house", "Lake House", group);
    attic = build("room", "Attic", hill);
    cellar = build("room", "Cellar", hill);
    porch = build("room", "Porch", lake);
    adopt(small_pack(), "2026-09-01");
  }

  void adopt(const policies::Files& files, std::string_view from) {
    const auto loaded = policies::load(files, library.readers());
    change([&](Write& write) {
      const auto adopted = policies::adopt(write, body, files, loaded, day(from));
      ASSERT_TRUE(adopted) << adopted.error().list().front().message;
    });
    door.read([&](Read& read) { library.refresh(read); });
  }
  PlaceId build(const std::string& kind, const std::string& name, std::optional<PlaceId> parent = {}) {
    places::NewPlace place;
    place.kind = kind;
    place.name = name;
    place.parent = parent;
    place.membership = kind + "-of";
    place.first_day = today();
    return door.act({}, [&](Write& write) { return places::add(write, body, place); });
  }
  void go_to(std::string_view iso) { clock.set(clock::to_instant(day(iso), clock::Minutes{9 * 60})); }
  clock::Date today() const { return clock::today(clock); }

  int refresh() {
    return door.act({},
                    [&](Write& write) { return calendar::refresh(write, library, body, horizon(today())); });
  }
  std::vector<Obligation> owed(std::string_view clause, std::optional<PlaceId> place) {
    return door.ask([&](Read& read) { return of_clause_at(read, body, clause, place); });
  }
  // "2026/2 2 Nov to 18 Dec open", a line each.
  std::vector<std::string> lines(std::string_view clause, std::optional<PlaceId> place) {
    static const std::vector<std::string> states{"open", "met", "waived", "withdrawn"};
    std::vector<std::string> out;
    for (const auto& it : owed(clause, place)) {
      const auto name = it.period.empty() ? it.duty : it.duty + " " + it.period;
      out.push_back(name + ": " + clock::iso(it.opens) + " to " + clock::iso(it.due) + " " +
                    states[static_cast<std::size_t>(it.state)] + (it.in_hand ? ", in hand" : ""));
    }
    return out;
  }
  void stand(const Standing& standing) {
    change([&](Write& write) { stands(write, policy(), standing); });
  }
  Standing look(RecordId record, std::string stage, PlaceId at, std::string_view on) const {
    return {body, record, std::nullopt, "look", std::move(stage), at, day(on), false};
  }
  void send_letter(RecordId letter, std::optional<PlaceId> about = {}) {
    change([&](Write& write) {
      triggered(write, library, policy(), LetterScene(write, policy()), "letter", "send", letter, about);
    });
  }
  const policies::Policy& policy() const { return *library.in_force(body, today()); }
  people::Viewer viewer(const std::string& role, std::optional<PlaceId> place, std::vector<std::string> may) {
    people::Viewer out;
    out.body = body;
    out.person = door.act({}, [&](Write& write) {
      const auto person = people::add_person(write, "Invented " + role);
      people::grant(write, {{}, person, body, role, place, today(), {}});
      return person;
    });
    out.holdings.push_back({{}, out.person, body, role, place, today(), {}});
    out.permissions = std::move(may);
    out.audiences = {people::audience(out.person), people::audience(role, place)};
    return out;
  }

  policies::Library library{{reader()}, {{}, day_math()}};
  BodyId body;
  PlaceId group, hill, lake, attic, cellar, porch;
};

}  // namespace plumbline::calendar::testing
