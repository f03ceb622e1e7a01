#!/usr/bin/env bash
# Brings a new release of the shop to this machine and rolls it out, one server after the other (docs/two-servers.md).
# Run it as root, from a clone of the release:
#   deploy/deploy.sh
# What it takes from the environment, with what it takes else:
#   SHOP_FOLDER     /srv/nue-shop            releases/, the link `current`, and the key of server actions
#   SHOP_USER       nue-shop                 builds, and owns the release
#   SHOP_PORTS      "3001 3002"              the servers, each a unit nue-shop@<port>
#   SHOP_ENV        /etc/nue-shop.env        the environment of the servers
#   SHOP_OWNER_URL  none                     the database as the owner of its tables; without it, as in SHOP_ENV
#   SHOP_READY_TRIES 120                     how often a server is asked whether it is ready, twice a second
#   SHOP_KEEP       3                        releases that stay, for a rollback: move `current`, restart the servers
set -euo pipefail

folder=${SHOP_FOLDER:-/srv/nue-shop}
user=${SHOP_USER:-nue-shop}
ports=${SHOP_PORTS:-"3001 3002"}
env_file=${SHOP_ENV:-/etc/nue-shop.env}
keep=${SHOP_KEEP:-3}
source=$(cd "$(dirname "$0")/.." && pwd)
release=$folder/releases/$(date -u +%Y%m%d-%H%M%S)
previous=$(readlink -f "$folder/current" || true)

say() { printf '\n%s\n' "$*"; }

# As the user of the shop, with nothing of this environment but what is named: a build that saw the live database would
# read from it, and one that saw its secrets could keep them.
as_user() { if [ "$(id -un)" = "$user" ]; then "$@"; else runuser -u "$user" -- "$@"; fi; }
as_shop() { as_user env -i PATH="$PATH" HOME="$folder" NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 "$@"; }

prepare() {
	say "Preparing $release"
	install -d -o "$user" -g "$user" "$folder" "$folder/releases" "$release"
	git -C "$source" archive HEAD | as_user tar -x -C "$release"
	# One key for all builds: a form that an older release rendered stays valid after the deploy.
	if [ ! -s "$folder/server-actions.key" ]; then
		(umask 077 && openssl rand -base64 32 >"$folder/server-actions.key")
	fi
}

build() {
	say 'Building'
	cd "$release"
	as_shop npm ci --omit=dev --no-audit --no-fund
	as_shop NEXT_SERVER_ACTIONS_ENCRYPTION_KEY="$(cat "$folder/server-actions.key")" npm run build
	as_shop npm run prune
	# Pages that are open in browsers ask for the files of the release that they came from.
	if [ -d "$previous/.next/static" ]; then
		as_shop cp -rpn "$previous/.next/static/." .next/static/
		find .next/static -type f -mtime +30 -delete
	fi
}

migrate() {
	say 'Migrating'
	local url=${SHOP_OWNER_URL:-$(set -a && . "$env_file" && printf %s "$DATABASE_URL")}
	as_shop DATABASE_URL="$url" npm run migrate
}

is_ready() { curl -fsS -o /dev/null --max-time 5 "http://127.0.0.1:$1/readyz" 2>/dev/null; }

restart() {
	systemctl restart "nue-shop@$1"
	for _ in $(seq "${SHOP_READY_TRIES:-120}"); do
		if is_ready "$1"; then return 0; fi
		sleep 0.5
	done
	return 1
}

roll() {
	local rolled=''
	ln -sfn "$release" "$folder/current"
	for port in $ports; do
		say "Restarting the server at $port"
		rolled="$rolled $port"
		if restart "$port"; then continue; fi
		echo "It does not get ready: see journalctl -u nue-shop@$port" >&2
		if [ -d "$previous" ]; then
			echo "Going back to $previous" >&2
			ln -sfn "$previous" "$folder/current"
			for back in $rolled; do restart "$back" || true; done
		fi
		exit 1
	done
}

clean() {
	cd "$folder/releases"
	ls -1 | sort -r | tail -n "+$((keep + 1))" | while read -r old; do rm -rf -- "$old"; done
}

prepare
build
migrate
roll
clean
say "$(basename "$release") runs on: $ports"
