// The one thread that changes a SQLite file. Jobs that wait together share one commit, and so one flush of
// the disk.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "lib/sql/sqlite_connection.h"

namespace plumbline::sql {

class SqliteWriter {
 public:
  explicit SqliteWriter(const std::string& file);
  ~SqliteWriter();  // finishes what waits, checkpoints, closes
  SqliteWriter(const SqliteWriter&) = delete;
  SqliteWriter& operator=(const SqliteWriter&) = delete;

  // Returns when the work is durable and its after_commit functions have run: on the writer's thread, in the
  // order of the commits, outside any transaction. They must be brief and cannot write themselves (Fault).
  void write(const std::function<void(Transaction&)>& work);

 private:
  struct Job;
  using Batch = std::vector<std::shared_ptr<Job>>;

  void loop();
  Batch next_batch();
  void serve(const Batch& batch);
  void serve_singly(const Batch& batch);
  static void fail(const Batch& batch, const Fault& why);
  void commit(const Batch& batch);
  void run(Job& job);
  void settle(const Batch& batch);
  void checkpoint_by_size();
  void checkpoint_when_idle();
  void checkpoint(int mode);

  SqliteConnection connection_;
  std::mutex guard_;
  std::condition_variable waiting_;
  std::deque<std::shared_ptr<Job>> queue_;
  bool stopping_ = false;
  int log_pages_ = 0;           // in the write-ahead log, as of the last commit
  int checkpointed_pages_ = 0;  // the log's size when it was last copied into the file
  std::thread thread_;
};

}  // namespace plumbline::sql
