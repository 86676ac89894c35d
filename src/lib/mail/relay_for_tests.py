"""A real SMTP relay (aiosmtpd) for mail_test: says its port, then each message it took, and refuses by receiver."""
import sys
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Relay:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("full@"):
            return "452 The mailbox is full"
        if address.startswith("gone@"):
            return "550 There is no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        lines = envelope.content.decode("ascii").split("\r\n")
        print("MAIL FROM", envelope.mail_from, "TO", envelope.rcpt_tos)
        print("\n".join(lines))
        print("END OF MESSAGE", flush=True)
        return "250 Taken"


def sign_in(server, session, envelope, mechanism, credentials):
    right = (b"quality", b"let me in")
    # "handled" would mean that this function has answered by itself.
    return AuthResult(success=(credentials.login, credentials.password) == right, handled=False)


options = {"auth_require_tls": False, "authenticator": sign_in, "auth_required": "sign-in" in sys.argv}
relay = Controller(Relay(), hostname="127.0.0.1", port=int(sys.argv[1]), **options)
relay.start()
print("READY", flush=True)
time.sleep(120)
