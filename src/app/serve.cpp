// Serving: open, join, answer, and stop without losing anything.
#include <csignal>
#include <iostream>

#include "app/commands.h"
#include "app/reception.h"

namespace plumbline::app {

namespace {

struct Listen {
  std::string address;
  std::uint16_t port = 0;
};

Listen parse_listen(const std::string& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos)
    throw std::runtime_error("--listen needs an address and a port, like 127.0.0.1:8080");
  return {text.substr(0, colon), static_cast<std::uint16_t>(std::stoi(text.substr(colon + 1)))};
}

// Stop signals are taken by one thread of our own, so that no handler runs in the middle of anything.
sigset_t stop_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

std::unique_ptr<clock::Clock> clock_for(const Serving& options) {
  if (options.demo.empty()) return std::make_unique<clock::SystemClock>();
  const auto now =
      options.now.empty() ? std::optional{clock::SystemClock{}.now()} : clock::parse_local(options.now);
  if (!now) throw std::runtime_error("--now needs a day and time in London, like 2026-10-19T09:00");
  return std::make_unique<clock::FrozenClock>(*now);
}

std::optional<mail::Relay> relay_for(const Serving& options) {
  if (options.smtp.empty()) return std::nullopt;
  const char* password = std::getenv("PLUMBLINE_SMTP_PASSWORD");
  const bool loopback = options.smtp.find("127.0.0.1") != std::string::npos ||
                        options.smtp.find("localhost") != std::string::npos;
  return mail::Relay{
      .url = options.smtp,
      .user = options.smtp_user,
      .password = password == nullptr ? "" : password,
      .require_tls = !loopback,
      .from = options.smtp_from.empty() ? "Plumbline <plumbline@localhost>" : options.smtp_from};
}

// Links in letters must lead here whoever asked for them, so the address is said once and never taken from a
// request.
Address address_of(const Serving& options) {
  auto said = options.public_url;
  while (said.ends_with('/')) said.pop_back();
  if (!said.empty() && !said.starts_with("https://") && !said.starts_with("http://"))
    throw std::runtime_error("--public-url needs the whole address, like https://quality.example.org");
  if (said.empty() && options.demo.empty() && !options.smtp.empty())
    throw std::runtime_error(
        "Letters hold links: say with --public-url where people find this installation, like "
        "https://quality.example.org");
  const auto host = parse_listen(options.listen).address;
  const bool loopback = host.starts_with("127.") || host == "localhost" || host == "::1" || host == "[::1]";
  return {.said = said, .believe_visitor = loopback || !options.demo.empty()};
}

void announce(const Serving& options, std::uint16_t port, const Demonstration* demonstration) {
  std::cout << "Plumbline answers at http://" << parse_listen(options.listen).address << ":" << port << "\n";
  if (demonstration != nullptr) std::cout << "It is a demonstration: open /demo there to choose who to be.\n";
  std::cout << std::flush;
}

}  // namespace

int serve(const Serving& options) {
  const auto signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  const auto listen = parse_listen(options.listen);
  const auto address = address_of(options);
  const auto clock = clock_for(options);
  Installation installation(options.where, *clock);
  auto& house = installation.house();
  house.origin = address.said.empty() && !options.demo.empty() ? "http://" + options.listen : address.said;
  if (options.demo.empty() && house.door.ask([](history::Read& read) { return is_demonstration(read); })) {
    throw std::runtime_error(
        "This data folder was made by the demonstration: serve it with --demo, or choose another.");
  }
  Timetable jobs(house, relay_for(options), !options.demo.empty());
  std::optional<Demonstration> demonstration;
  if (!options.demo.empty()) {
    auto& frozen = dynamic_cast<clock::FrozenClock&>(*clock);
    demonstration.emplace(house, frozen, jobs, options.where.packs,
                          options.demo == "accounts" ? Filling::accounts_only : Filling::whole_year,
                          clock->now());
  }
  Reception reception(house, demonstration ? &*demonstration : nullptr, address);
  http::Settings settings;
  settings.address = listen.address;
  settings.port = listen.port;
  settings.spool = installation.spool();
  settings.trust_forwarded = options.trust_forwarded;
  http::Server server(settings, [&](http::Request& request) { return reception.answer(request); });
  if (options.demo.empty()) jobs.start();
  std::thread stopper([&] {
    int signal = 0;
    sigwait(&signals, &signal);
    server.stop();
  });
  announce(options, server.port(), demonstration ? &*demonstration : nullptr);
  server.run();
  stopper.join();
  return 0;
}

}  // namespace plumbline::app
