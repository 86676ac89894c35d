#include "app/timetable.h"

#include "app/queries.h"
#include "assurance/assurance.h"
#include "forms/letting_go.h"
#include "lib/log/log.h"
#include "notices/notices.h"
#include "places/imports.h"
#include "records/loose_files.h"

namespace plumbline::app {

namespace {

const history::Actor by_itself{.person = {}, .body = {}, .acting_for = {}, .via = "job"};
constexpr std::chrono::minutes longest{10};  // a lease; a job that takes longer may be begun again elsewhere

clock::Instant next_morning(clock::Instant now) {
  return clock::to_instant(clock::to_local(now).date + std::chrono::days{1}, clock::Minutes{5 * 60});
}

}  // namespace

void morning(House& house) {
  const auto policies = house.library.all_in_force(clock::today(house.door.clock()));
  for (const auto& policy : policies) {
    house.door.write(by_itself, [&](history::Write& write) { bring_up_to_date(write, house, policy->body); });
  }
  house.door.write(by_itself, [&](history::Write& write) { assurance::sweep(write, house.engine); });
}

Timetable::Timetable(House& house, std::optional<mail::Relay> relay, bool demonstration) : house_(house) {
  using std::chrono::seconds;
  jobs_.push_back({"seal", seconds{10}, false, [this] {
                     house_.door.write(by_itself, [](history::Write& write) { history::seal(write); });
                   }});
  if (demonstration) {
    jobs_.push_back({"letters", seconds{5}, false, [this] { notices::deliver_within(house_.door); }});
  } else if (relay) {
    jobs_.push_back(
        {"letters", seconds{5}, false, [this, relay] { notices::send_waiting(house_.door, *relay); }});
  }
  jobs_.push_back({"morning", seconds{0}, true, [this] { morning(house_); }});
  jobs_.push_back({"forget", seconds{3600}, false, [this] {
                     house_.door.write(by_itself,
                                       [](history::Write& write) { people::forget_what_is_over(write); });
                     places::forget_old_previews(house_.door, by_itself);
                   }});
  jobs_.push_back({"files", seconds{3600}, false, [this] {
                     house_.door.write(by_itself, records::let_go_of_loose_files);
                     forms::sweep(house_.vault, house_.door, records::loose_for);
                   }});
  house_.door.write(by_itself, [&](history::Write& write) {
    for (const auto& job : jobs_) write.change.run(queries::know_job, {job.key, write.now});
  });
}

Timetable::~Timetable() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Timetable::start() {
  thread_ = std::thread([this] {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
      lock.unlock();
      run_due();
      lock.lock();
      wake_.wait_for(lock, std::chrono::seconds{1}, [this] { return stopping_; });
    }
  });
}

void Timetable::run_due() {
  for (const auto& job : jobs_) {
    try {
      if (lease(job)) perform(job);
    } catch (const std::exception& fault) {
      log::fault("job-failed", {{"job", job.key}, {"what", fault.what()}});
    }
  }
}

void Timetable::run(std::string_view key) {
  for (const auto& job : jobs_) {
    if (job.key == key) perform(job);
  }
}

std::vector<std::string> Timetable::keys() const {
  std::vector<std::string> out;
  for (const auto& job : jobs_) out.push_back(job.key);
  return out;
}

bool Timetable::lease(const Job& job) {
  const auto now = house_.door.clock().now();
  const bool due = house_.door.ask([&](history::Read& read) {
    return read.sql.number(queries::job_is_due, {job.key, now}) > 0;
  });
  if (!due) return false;
  return house_.door.act(by_itself, [&](history::Write& write) {
    return write.change.run(queries::lease_job, {job.key, now, now + longest}) == 1;
  });
}

void Timetable::perform(const Job& job) {
  job.work();
  done(job);
}

void Timetable::done(const Job& job) {
  house_.door.write(by_itself, [&](history::Write& write) {
    write.change.run(queries::done_job,
                     {job.key, job.daily ? next_morning(write.now) : write.now + job.every});
  });
}

}  // namespace plumbline::app
