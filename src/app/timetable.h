// What the program does by itself, and when. Jobs are leased in the database, so that of several servers one
// does each.
#pragma once
#include <condition_variable>
#include <filesystem>
#include <thread>

#include "app/house.h"
#include "lib/mail/mail.h"

namespace plumbline::app {

void morning(House& house);  // obligations of new days, issued records, verdicts that change with the date

class Timetable {
 public:
  // Without a relay, letters wait; in the demonstration they are delivered within.
  Timetable(House& house, std::optional<mail::Relay> relay, bool demonstration);
  ~Timetable();
  void start();    // a thread of its own, until destruction
  void run_due();  // everything that is due now, in due order; also by `plumbline job`
  void run(std::string_view key);
  std::vector<std::string> keys() const;

 private:
  struct Job {
    std::string key;
    std::chrono::seconds every;
    bool daily = false;  // at five in the morning, London
    std::function<void()> work;
  };
  bool lease(const Job& job);
  void done(const Job& job);
  void perform(const Job& job);

  House& house_;
  std::vector<Job> jobs_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace plumbline::app
