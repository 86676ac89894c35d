"""What this disk and SQLite can do: flushes a second, and commits a second of one small row each, durable.

commits.py FOLDER SECONDS prints both rates as JSON. A row is 300 bytes under one index, as small as anything worth keeping.
"""
import json
import os
import sqlite3
import sys
import time


def rate(seconds, once):
    count, began = 0, time.monotonic()
    while time.monotonic() - began < seconds:
        once(count)
        count += 1
    return count / (time.monotonic() - began)


def flushes(folder, seconds):
    file = os.open(os.path.join(folder, "flushed"), os.O_RDWR | os.O_CREAT)
    block = b"x" * 4096

    def once(count):
        os.pwrite(file, block, 4096 * (count % 1024))
        os.fdatasync(file)

    result = rate(seconds, once)
    os.close(file)
    return result


def commits(folder, seconds):
    path = os.path.join(folder, "commits.db")
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE IF NOT EXISTS kept (id INTEGER PRIMARY KEY, place INTEGER, words TEXT)")
    database.execute("CREATE INDEX IF NOT EXISTS kept_place ON kept (place)")
    words = "w" * 300
    result = rate(seconds, lambda count: database.execute("INSERT INTO kept (place, words) VALUES (?, ?)", (count % 1000, words)))
    database.close()
    return result


folder, seconds = sys.argv[1], float(sys.argv[2])
print(json.dumps({"flushes": flushes(folder, seconds / 4), "commits": commits(folder, seconds)}))
