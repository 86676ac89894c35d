#!/bin/sh
# A private PostgreSQL cluster for tests:  tests/postgres.sh start DIR [--no-fsync]   |   tests/postgres.sh stop DIR
# start prints the address for PLUMBLINE_TEST_POSTGRES. --no-fsync is quicker and not for tests that pull the plug.
set -eu

usage() { echo "usage: $0 start DIR [--no-fsync] | stop DIR" >&2; exit 2; }
[ $# -ge 2 ] || usage
command=$1
mkdir -p "$2"
dir=$(cd "$2" && pwd)
data=$dir/data

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || bin=$(dirname "$(command -v pg_ctl)")

# PostgreSQL refuses to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

free_port() {
  port=$((20000 + ($$ * 7 + $(date +%N | sed 's/^0*//')) % 30000))
  while ss -ltn 2>/dev/null | grep -q ":$port "; do port=$((port + 1)); done
  echo "$port"
}

start() {
  if [ ! -d "$data" ]; then
    if [ "$(id -u)" = 0 ]; then chown postgres "$dir"; fi
    (cd / && as_owner "$bin/initdb" -D "$data" -U plumbline -A trust -E UTF8 --no-locale >"$dir/initdb.log" 2>&1) ||
      { cat "$dir/initdb.log" >&2; exit 1; }
  fi
  if ! (cd / && as_owner "$bin/pg_ctl" -D "$data" status >/dev/null 2>&1); then
    port=$(free_port)
    echo "$port" >"$dir/port"
    options="-c listen_addresses=127.0.0.1 -p $port -k '$dir' -c max_connections=200 $1"
    (cd / && as_owner "$bin/pg_ctl" -D "$data" -l "$data/server.log" -o "$options" -w start >/dev/null) ||
      { tail -n 20 "$data/server.log" >&2; exit 1; }
  fi
  echo "postgresql://plumbline@127.0.0.1:$(cat "$dir/port")/postgres"
}

case $command in
  start)
    case ${3:-} in
      "") start "" ;;
      --no-fsync) start "-c fsync=off" ;;
      *) usage ;;
    esac ;;
  stop) (cd / && as_owner "$bin/pg_ctl" -D "$data" -m fast -w stop >/dev/null) ;;
  *) usage ;;
esac
