#!/usr/bin/env python3
"""Checks an exported history without the program that wrote it: plumbline history export | verify-history.py

What is hashed: netstrings ("<length>:<bytes>,"), "-" for what is absent, SHA-256; roots as in RFC 6962.
Compare the last seal's hash with one noted earlier elsewhere: only that shows whether the newest seals were cut off.
"""
import hashlib, json, sys, uuid

sha = lambda data: hashlib.sha256(data).digest()
raw = lambda text: bytes.fromhex(text) if text else None
key = lambda text: uuid.UUID(text).bytes if text else None

def netstrings(*fields):
    out = b""
    for field in fields:
        data = field if field is None or isinstance(field, bytes) else str(field).encode()
        out += b"-" if data is None else b"%d:%s," % (len(data), data)
    return out

def root(leaves):
    if len(leaves) < 2:
        return sha(b"\0" + leaves[0]) if leaves else sha(b"")
    half = 1 << (len(leaves) - 1).bit_length() - 1  # the largest power of two below their number
    return sha(b"\1" + root(leaves[:half]) + root(leaves[half:]))

def need(holds, what, why):
    if not holds:
        sys.exit(f"{what}: {why}.")

ends, under, counts, seal_end = {}, {}, {"entry": 0, "seal": 0, "erased": 0}, (0, None)
for line in open(sys.argv[1], encoding="utf-8") if len(sys.argv) > 1 else sys.stdin:
    e = json.loads(line)
    what, counts[e["kind"]] = f"{e['kind']} {e.get('id', e['number'])}", counts[e["kind"]] + 1
    if e["kind"] == "entry":
        number, before = ends.get(e["chain"], (0, None))
        need(e["number"] == number + 1, what, f"number {number + 1} of chain {e['chain']} is missing")
        need(raw(e["before"]) == before, what, "does not follow the entry before it")
        need((e["content"] is None) == (e["salt"] is None), what, "has lost one of its content and salt")
        counts["erased"] += e["content"] is None
        need(e["content"] is None or sha(raw(e["salt"]) + e["content"].encode()) == raw(e["content_hash"]), what,
             "does not hold the content that was written")
        fields = netstrings("plumbline-entry-1", key(e["id"]), key(e["chain"]), e["number"], e["at"], key(e["body"]),
                            key(e["person"]), key(e["acting_for"]), e["via"], e["about"], e["deed"],
                            raw(e["content_hash"]), before)
        need(sha(fields) == raw(e["hash"]), what, "is not as it was written")
        ends[e["chain"]] = e["number"], raw(e["hash"])
        under.setdefault(e["seal"], []).append((key(e["id"]), raw(e["hash"])))
    else:
        need((e["number"], raw(e["before"])) == (seal_end[0] + 1, seal_end[1]), what, "does not follow the one before")
        leaves = [hashed for _, hashed in sorted(under.pop(e["number"], []))]
        need(len(leaves) == e["entries"], what, f"closed {e['entries']} entries, {len(leaves)} are there")
        need(root(leaves) == raw(e["root"]), what, "was made over other entries")
        seal = netstrings("plumbline-seal-1", e["number"], e["at"], e["entries"], raw(e["root"]), seal_end[1])
        need(sha(seal) == raw(e["hash"]), what, "is not as it was made")
        seal_end = e["number"], raw(e["hash"])
unsealed = len(under.pop(None, ()))
need(not under, f"seal {min(under, default=0)}", "has gone")
print(f"{counts['entry']} entries ({counts['erased']} erased, {unsealed} not yet sealed) and {counts['seal']} seals hold.",
      f"Last seal: {seal_end[0]} {seal_end[1].hex() if seal_end[1] else ''}")
