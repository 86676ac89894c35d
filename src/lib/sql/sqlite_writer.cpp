#include "lib/sql/sqlite_writer.h"

#include <sqlite3.h>

#include <chrono>
#include <future>

#include "lib/log/log.h"
#include "lib/sql/after_commit.h"

namespace plumbline::sql {
namespace {

constexpr std::size_t batch_limit = 256;
constexpr int pages_between_checkpoints = 1'000;  // 4 MB of log
constexpr int pages_worth_truncating = 16'000;    // 64 MB: give the disk back
constexpr auto idle = std::chrono::milliseconds{250};

}  // namespace

struct SqliteWriter::Job {
  const std::function<void(Transaction&)>& work;
  std::vector<std::function<void()>> after;
  std::exception_ptr error;
  Tally tally;
  std::promise<void> done;
};

SqliteWriter::SqliteWriter(const std::string& file) : connection_(file, Access::write) {
  sqlite3_wal_hook(
      connection_.handle(),
      [](void* pages, sqlite3*, const char*, int in_log) {
        *static_cast<int*>(pages) = in_log;
        return SQLITE_OK;
      },
      &log_pages_);
  checkpoint(SQLITE_CHECKPOINT_TRUNCATE);  // what a crash has left
  thread_ = std::thread([this] { loop(); });
}

SqliteWriter::~SqliteWriter() {
  {
    std::lock_guard lock(guard_);
    stopping_ = true;
  }
  waiting_.notify_one();
  thread_.join();
  checkpoint(SQLITE_CHECKPOINT_TRUNCATE);
}

void SqliteWriter::write(const std::function<void(Transaction&)>& work) {
  if (std::this_thread::get_id() == thread_.get_id()) throw Fault("a write inside a write");
  auto job = std::make_shared<Job>(Job{work, {}, {}, {}, {}});
  auto done = job->done.get_future();
  {
    std::lock_guard lock(guard_);
    queue_.push_back(job);
  }
  waiting_.notify_one();
  done.wait();
  tally().statements += job->tally.statements;
  tally().rows += job->tally.rows;
  // Taken along, so that the exception dies with its reader and not on the writer's thread.
  if (auto error = std::exchange(job->error, nullptr)) std::rethrow_exception(std::move(error));
}

void SqliteWriter::loop() {
  for (;;) {
    const auto batch = next_batch();
    if (!batch.empty()) {
      serve(batch);
      checkpoint_by_size();
      continue;
    }
    std::unique_lock lock(guard_);
    if (stopping_ && queue_.empty()) return;
    lock.unlock();
    checkpoint_when_idle();
  }
}

// Empty when nothing came for a while and the log wants copying, or when stopping.
SqliteWriter::Batch SqliteWriter::next_batch() {
  std::unique_lock lock(guard_);
  const auto something = [&] { return !queue_.empty() || stopping_; };
  if (log_pages_ > checkpointed_pages_)
    waiting_.wait_for(lock, idle, something);
  else
    waiting_.wait(lock, something);
  Batch batch;
  while (!queue_.empty() && batch.size() < batch_limit) {
    batch.push_back(std::move(queue_.front()));
    queue_.pop_front();
  }
  return batch;
}

void SqliteWriter::serve(const Batch& batch) {
  try {
    commit(batch);
  } catch (const Broken&) {
    connection_.roll_back();
    if (batch.size() > 1) return serve_singly(batch);
    if (auto& error = batch.front()->error; !error) error = std::current_exception();
  } catch (const Fault& why) {
    connection_.roll_back();
    fail(batch, why);
  }
  settle(batch);
}

// A reference that is checked only at the commit fails the commit of all; singly, it fails its own job.
void SqliteWriter::serve_singly(const Batch& batch) {
  for (const auto& job : batch) {
    if (job->error)
      settle({job});
    else
      serve({job});
  }
}

// Whoever has no failure of their own gets this one, each a copy.
void SqliteWriter::fail(const Batch& batch, const Fault& why) {
  for (const auto& job : batch)
    if (!job->error) job->error = std::make_exception_ptr(Fault(why.what()));
}

void SqliteWriter::commit(const Batch& batch) {
  connection_.command("BEGIN IMMEDIATE");
  for (const auto& job : batch) run(*job);
  connection_.command("COMMIT");
}

// Each job in a savepoint of its own, so that one that fails leaves its neighbours alone.
void SqliteWriter::run(Job& job) {
  connection_.command("SAVEPOINT job");
  const auto before = tally();
  SqliteSession session(connection_, Access::write);
  try {
    job.work(session);
    session.check();
    job.after = session.take_after();
    connection_.command("RELEASE job");
  } catch (...) {
    job.error = std::current_exception();
    job.after.clear();
  }
  job.tally = {tally().statements - before.statements, tally().rows - before.rows};
  if (!job.error) return;
  // A full disk may make the engine undo everything by itself; then the neighbours must hear of it.
  if (!connection_.in_transaction())
    throw Fault("the disk refused a change, and with it all that were being made");
  connection_.command("ROLLBACK TO job");
  connection_.command("RELEASE job");
}

void SqliteWriter::settle(const Batch& batch) {
  for (const auto& job : batch) {
    if (!job->error) run_after_commit(job->after);
    job->after.clear();
    job->done.set_value();
  }
}

void SqliteWriter::checkpoint_by_size() {
  if (log_pages_ < checkpointed_pages_) checkpointed_pages_ = 0;  // the log began anew
  if (log_pages_ - checkpointed_pages_ < pages_between_checkpoints) return;
  checkpoint(log_pages_ > 4 * pages_worth_truncating ? SQLITE_CHECKPOINT_TRUNCATE
                                                     : SQLITE_CHECKPOINT_PASSIVE);
}

void SqliteWriter::checkpoint_when_idle() {
  if (log_pages_ <= checkpointed_pages_) return;
  checkpoint(log_pages_ > pages_worth_truncating ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE);
}

// Never waits for readers: what they still need stays in the log until the next time.
void SqliteWriter::checkpoint(int mode) {
  sqlite3_busy_timeout(connection_.handle(), 0);
  int in_log = 0;
  int copied = 0;
  const auto outcome = sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, mode, &in_log, &copied);
  sqlite3_busy_timeout(connection_.handle(), 10'000);
  if (outcome != SQLITE_OK && (outcome & 0xff) != SQLITE_BUSY)
    log::fault("checkpoint", {{"why", sqlite3_errmsg(connection_.handle())}});
  checkpointed_pages_ = log_pages_;
  if (mode == SQLITE_CHECKPOINT_TRUNCATE && outcome == SQLITE_OK) log_pages_ = checkpointed_pages_ = 0;
}

}  // namespace plumbline::sql
