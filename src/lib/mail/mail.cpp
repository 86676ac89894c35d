#include "lib/mail/mail.h"

#include <curl/curl.h>

#include <cstring>
#include <memory>
#include <stdexcept>

#include "lib/mail/letter.h"

namespace plumbline::mail {

namespace {

constexpr long seconds_to_connect = 10, seconds_to_send = 30;

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Receivers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

void start_curl() {
  static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (started != CURLE_OK) throw std::runtime_error("libcurl cannot start");
}

std::size_t hand_over(char* into, std::size_t size, std::size_t count, void* rest_of_letter) {
  auto& rest = *static_cast<std::string_view*>(rest_of_letter);
  const std::size_t taken = std::min(size * count, rest.size());
  std::memcpy(into, rest.data(), taken);
  rest.remove_prefix(taken);
  return taken;
}

void connect_as_told(CURL* curl, const Relay& relay) {
  curl_easy_setopt(curl, CURLOPT_URL, relay.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_USE_SSL,
                   static_cast<long>(relay.require_tls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, seconds_to_connect);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, seconds_to_send);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);  // timeouts without signals: other threads are running
  curl_easy_setopt(curl, CURLOPT_PROXY, "");     // mail never takes the way of the web
  if (relay.user.empty()) return;
  curl_easy_setopt(curl, CURLOPT_USERNAME, relay.user.c_str());
  curl_easy_setopt(curl, CURLOPT_PASSWORD, relay.password.c_str());
}

Sent outcome(CURL* curl, CURLcode code, const char* detail) {
  long reply = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply);
  Sent sent;
  sent.reply = static_cast<int>(reply);
  sent.accepted = code == CURLE_OK;
  if (sent.accepted) return sent;
  // A wrong password or a missing TLS is the relay's setting, not the message's fault: it waits until that is
  // mended.
  const bool relay_at_fault = code == CURLE_LOGIN_DENIED || code == CURLE_USE_SSL_FAILED;
  sent.worth_retrying = relay_at_fault || reply < 500;
  sent.error =
      "The mail relay did not take the message: " + std::string(*detail ? detail : curl_easy_strerror(code)) +
      '.';
  return sent;
}

bool sign_of_an_address(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > 0x20 && byte < 0x7f && std::string_view("<>()[],;:\\\"").find(c) == std::string_view::npos;
}

}  // namespace

Sent send(const Relay& relay, const Message& message) {
  const Sender sender = sender_of(relay.from);
  if (!looks_like_address(message.to)) return {false, false, 0, "The receiver is not an e-mail address."};
  if (!looks_like_address(sender.address))
    return {false, true, 0, "The sender of the relay is not an e-mail address."};
  start_curl();
  const Handle curl(curl_easy_init(), &curl_easy_cleanup);
  const Receivers receivers(curl_slist_append(nullptr, message.to.c_str()), &curl_slist_free_all);
  if (!curl || !receivers) throw std::bad_alloc();

  const std::string whole = letter(sender, message);
  std::string_view rest = whole;
  char detail[CURL_ERROR_SIZE] = "";
  connect_as_told(curl.get(), relay);
  curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, detail);
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, sender.address.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, receivers.get());
  curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, &hand_over);
  curl_easy_setopt(curl.get(), CURLOPT_READDATA, &rest);
  const CURLcode code = curl_easy_perform(curl.get());
  return outcome(curl.get(), code, detail);
}

bool looks_like_address(std::string_view address) {
  if (address.size() > 254 || address.starts_with('-')) return false;
  const std::size_t at = address.find('@');
  if (at == std::string_view::npos || at == 0 || at > 64) return false;
  const std::string_view domain = address.substr(at + 1);
  if (domain.find('@') != std::string_view::npos || domain.find("..") != std::string_view::npos) return false;
  const std::size_t dot = domain.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == domain.size() || domain.starts_with('.'))
    return false;
  return std::ranges::all_of(address, sign_of_an_address);
}

}  // namespace plumbline::mail
