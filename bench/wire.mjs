// A client that costs little: one socket, one request in flight, no more of HTTP than our own answers need.
import { connect } from "node:net";
import { once } from "node:events";
import { Unlike } from "../tests/unlike.mjs";

export class Wire {
  static async open(origin) {
    const { hostname, port } = new URL(origin);
    const wire = new Wire();
    wire.host = `${hostname}:${port}`;
    wire.socket = connect(Number(port), hostname).setNoDelay(true);
    wire.held = [];
    wire.size = 0;
    wire.waiting = null;
    await once(wire.socket, "connect");
    wire.socket.on("data", (bytes) => wire.took(bytes));
    wire.socket.on("error", (failure) => wire.waiting?.reject(failure));
    wire.socket.on("close", () => wire.waiting?.reject(new Unlike("the server closed a connection that was to be kept")));
    return wire;
  }

  request(method, path, { cookie = "", body = "" } = {}) {
    return Buffer.from(
      `${method} ${path} HTTP/1.1\r\nHost: ${this.host}\r\nAccept-Encoding: identity\r\n${cookie && `Cookie: ${cookie}\r\n`}` +
        (method === "POST" ? `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` : "") +
        `\r\n${body}`,
    );
  }

  // Sends bytes of a request and gives back status, head and body of the answer.
  ask(bytes) {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject, end: -1 };
      this.socket.write(bytes);
    });
  }

  took(bytes) {
    this.held.push(bytes);
    this.size += bytes.length;
    const { waiting } = this;
    if (waiting.end < 0) {
      const all = Buffer.concat(this.held);
      this.held = [all];
      const end = all.indexOf("\r\n\r\n");
      if (end < 0) return;
      waiting.head = all.toString("latin1", 0, end);
      waiting.begin = end + 4;
      waiting.end = waiting.begin + Number(/\r\ncontent-length: *(\d+)/i.exec(waiting.head)?.[1] ?? 0);
    }
    if (this.size < waiting.end) return;
    const all = Buffer.concat(this.held);
    [this.held, this.size, this.waiting] = [[], 0, null];
    waiting.resolve({ status: Number(waiting.head.slice(9, 12)), head: waiting.head, body: all.subarray(waiting.begin) });
  }

  close() {
    this.socket.destroy();
  }
}
