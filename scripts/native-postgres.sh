#!/usr/bin/env bash
# Native Postgres 17 with pgvector, for tests and benches, on a machine where nothing of it is installed.
#
#   scripts/native-postgres.sh start   prints one line: the DATABASE_URL (an already running one is reused)
#   scripts/native-postgres.sh stop    ends it; the unpacked packages stay for the next time
#   scripts/native-postgres.sh status  prints the DATABASE_URL, or fails
#
# Debian trixie's packages are unpacked into a folder by debootstrap (never into this system) and run by
# chroot as the unprivileged user of that folder, on a free loopback port. Needs root, and apt-get when
# debootstrap is missing. The mirror is the one this machine's apt uses. Everything else goes to stderr.
#
#   NATIVE_PG_DIR   where (default ${TMPDIR:-/tmp}/caseway-native-postgres)
#   NATIVE_PG_PORT  which port (default: the first free one from 54317)
# Exit code 3: cannot be had on this machine (not root, no debootstrap, no mirror); the last line says why.
set -euo pipefail

base=${NATIVE_PG_DIR:-${TMPDIR:-/tmp}/caseway-native-postgres}
root=$base/trixie
cluster=/var/lib/postgresql/caseway
bin=/usr/lib/postgresql/17/bin
log=$base/bootstrap.log

say() { echo "native-postgres: $*" >&2; }
cannot() { say "skipped: $*"; exit 3; }
url() { echo "postgres://postgres@127.0.0.1:$1/postgres"; }

# Runs a command inside the folder as its user postgres; it cannot reach the rest of the system's files.
inside() { chroot --userspec=postgres:postgres "$root" /usr/bin/env -i LC_ALL=C.UTF-8 PATH="$bin:/usr/bin:/bin" "$@"; }

running_port() {
  [ -f "$base/port" ] && [ -x "$root$bin/pg_ctl" ] &&
    inside pg_ctl -D "$cluster" status >/dev/null 2>&1 && cat "$base/port"
}

# The archive (not the security one) that apt is configured with: from deb822 files and from one-line files.
mirror() {
  {
    awk 'tolower($1) == "uris:" { for (i = 2; i <= NF; i++) print $i }' /etc/apt/sources.list.d/*.sources
    sed -nE 's/^deb +(\[[^]]*\] +)?([^ ]+).*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/*.list
  } 2>/dev/null | sed 's#/*$##' | grep -E '/debian$' | head -n 1 || true
}

unpack() {
  [ -f "$root/.complete" ] && return
  [ "$(id -u)" = 0 ] || cannot 'needs root to bootstrap Debian packages'
  if ! command -v debootstrap >/dev/null; then
    say 'installing debootstrap'
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq debootstrap; } >>"$log" 2>&1 ||
      cannot "debootstrap cannot be installed (see $log)"
  fi
  local from
  from=$(mirror)
  [ -n "$from" ] || cannot "this machine's apt has no Debian mirror"
  say "unpacking postgresql-17 and pgvector from Debian trixie into $root"
  rm -rf "$root"
  mkdir -p "$root"
  # The trixie script may be unknown to an older debootstrap; all Debian suites share sid's.
  local script=/usr/share/debootstrap/scripts/sid
  debootstrap --variant=minbase --include=postgresql-17,postgresql-17-pgvector \
    trixie "$root" "$from" "$script" >>"$log" 2>&1 ||
    { tail -n 5 "$log" >&2; cannot "debootstrap failed (see $log)"; }
  rm -rf "$root"/var/cache/apt/archives/*.deb
  touch "$root/.complete"
}

free_port() {
  local port=${NATIVE_PG_PORT:-54317}
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    [ -z "${NATIVE_PG_PORT:-}" ] || { say "port $port is taken"; exit 1; }
    port=$((port + 1))
  done
  echo "$port"
}

start() {
  mkdir -p "$base"
  exec 9>"$base/lock"
  flock 9 # two helpers starting at once share one server
  local port
  if port=$(running_port); then url "$port"; return; fi
  unpack
  if [ ! -f "$root$cluster/PG_VERSION" ]; then
    # Loopback only and without a password: data of tests, on a machine of tests.
    inside initdb -D "$cluster" -U postgres -E UTF8 --locale=C.UTF-8 --auth=trust >>"$log" 2>&1
  fi
  port=$(free_port)
  # Durability stays on, as in production; memory and connections are raised for benches.
  # (9>&-: the server must not inherit the lock.)
  inside pg_ctl -D "$cluster" -w -t 60 -l "$cluster/server.log" start -o "-p $port \
    -c listen_addresses=127.0.0.1 -c unix_socket_directories=/tmp -c max_connections=300 \
    -c shared_buffers=512MB -c effective_cache_size=2GB -c work_mem=16MB -c maintenance_work_mem=256MB \
    -c dynamic_shared_memory_type=mmap" >>"$log" 2>&1 9>&- ||
    { tail -n 5 "$root$cluster/server.log" >&2; say 'Postgres did not start'; exit 1; }
  echo "$port" >"$base/port"
  url "$port"
}

case ${1:-} in
  start) start ;;
  stop)
    if running_port >/dev/null; then inside pg_ctl -D "$cluster" -m fast -w stop >&2; fi
    rm -f "$base/port"
    ;;
  status) port=$(running_port) || { say 'not running'; exit 1; }; url "$port" ;;
  *) sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
