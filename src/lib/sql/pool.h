// Connections lent to one thread at a time, made when first needed. The one given back last is lent first:
// its cache is warm.
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "lib/sql/sql.h"

namespace plumbline::sql {

template <class Connection>
class Pool {
 public:
  using Make = std::function<std::unique_ptr<Connection>()>;
  Pool(int limit, Make make) : free_places_(std::max(1, limit)), make_(std::move(make)) {}

  class Lease {
   public:
    Lease(Pool& pool, std::unique_ptr<Connection> connection)
        : pool_(pool), connection_(std::move(connection)) {}
    ~Lease() { pool_.give_back(std::move(connection_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }
    void renew() { connection_ = pool_.make_(); }
    void drop() { connection_.reset(); }  // not fit to be lent again

   private:
    Pool& pool_;
    std::unique_ptr<Connection> connection_;
  };

  Lease take() {
    std::unique_lock lock(guard_);
    if (!returned_.wait_for(lock, patience, [&] { return free_places_ > 0; }))
      throw Fault("no connection to the database became free in time");
    --free_places_;
    std::unique_ptr<Connection> found;
    if (!idle_.empty()) {
      found = std::move(idle_.back());
      idle_.pop_back();
    }
    lock.unlock();
    try {
      return Lease{*this, found ? std::move(found) : make_()};
    } catch (...) {
      give_back(nullptr);
      throw;
    }
  }

 private:
  static constexpr auto patience = std::chrono::seconds{30};

  void give_back(std::unique_ptr<Connection> connection) {
    {
      std::lock_guard lock(guard_);
      ++free_places_;
      if (connection) idle_.push_back(std::move(connection));
    }
    returned_.notify_one();
  }

  std::mutex guard_;
  std::condition_variable returned_;
  int free_places_;
  std::vector<std::unique_ptr<Connection>> idle_;
  Make make_;
};

}  // namespace plumbline::sql
