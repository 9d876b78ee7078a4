#!/usr/bin/env bash
# Who holds port 443: `sallyport owner` beside the tools that it replaces, on a host with few processes and on one with 500 processes, 1,000 listeners and 20,000 established connections' ends,
# and its parts in a warm process. Beside them the floor: the same kind of program with a fraction of the reading and no verdict (bench/Sallyport.Floor/Owner.cs). Medians of N rounds, one round runs each command once. Everything happens in a process and network namespace of its own, which takes all processes with it.
# Needs root, unshare (util-linux), ip and ss (iproute2), python3 and nginx; lsof, netstat (net-tools), dpkg, debsums and apt-cache are measured when they are there. Usage: bench/owner-vs-tools.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "${1:-}" != --inside ]; then
    ./sallyport --version >/dev/null
    dotnet build -c Release bench/Sallyport.Benchmarks -v q --nologo -p:RunAnalyzers=false 1>&2
    dotnet publish bench/Sallyport.Floor --configuration Release --use-current-runtime --output artifacts/floor --verbosity quiet --nologo -p:RunAnalyzers=false 1>&2
    exec unshare --net --pid --fork --kill-child --mount-proc "$0" --inside "${1:-9}"
fi

rounds=$2
# As ./sallyport sets it for the program that it starts.
export DOTNET_EnableDiagnostics=0
work=$(mktemp -d)
group=
trap 'exec 8>&-; kill ${nginx:-} ${load:-} 2>/dev/null; wait; [ -z "$group" ] || rmdir "$group" 2>/dev/null; rm -rf "$work"' EXIT
ip link set lo up

# A control group of its own, as a service manager makes one for each service: it is what leads from the socket to its holder at once.
for mount in /sys/fs/cgroup /sys/fs/cgroup/unified; do
    if [ -e "$mount/cgroup.controllers" ] && mkdir "$mount/owner-bench.$$" 2>/dev/null; then group=$mount/owner-bench.$$; fi
done
cat >"$work/nginx.conf" <<CONF
worker_processes 2; daemon off; pid $work/pid; error_log $work/error.log;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
  server { listen 443; location / { return 200 "ok"; } }
}
CONF
( [ -z "$group" ] || echo "$BASHPID" >"$group/cgroup.procs"; exec nginx -c "$work/nginx.conf" ) &
nginx=$!
until [ -n "$(ss -tlnH 'sport = :443')" ]; do kill -0 "$nginx"; done
program=$(readlink -f "/proc/$nginx/exe")

there() { command -v "${1%% *}" >/dev/null; }
names=(sallyport-version sallyport-owner program-owner floor ss lsof netstat)
chain=(dpkg-S integrity apt-cache)
declare -A commands=(
    [sallyport-version]='./sallyport --version'
    [sallyport-owner]='./sallyport owner'
    [program-owner]='artifacts/sallyport/Sallyport.Cli owner'
    [floor]='artifacts/floor/Sallyport.Floor owner 443'
    [ss]='ss -tlnp'
    [lsof]='lsof -nP -iTCP:443 -sTCP:LISTEN'
    [netstat]='netstat -tulnp'
    [dpkg-S]="dpkg -S $program"
    [integrity]="md5sum $program"
    [apt-cache]='apt-cache policy nginx'
)
if there debsums; then
    package=$(dpkg -S "$program") && commands[integrity]="debsums ${package%%:*}"
fi
commands[all-tools]=all_tools
all_tools() {
    for name in ss lsof netstat "${chain[@]}"; do if there "${commands[$name]}"; then ${commands[$name]} || true; fi; done
}

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# Wall time by the clock, processor time by the shell's own account of what it waited for.
once() {
    local TIMEFORMAT='%R %U %S'
    { time ${commands[$1]} >/dev/null 2>&1 || true; } 2>>"$work/$2.$1"
}

table() {
    local label=$1 name round ss
    for name in "${names[@]}" "${chain[@]}" all-tools; do if [ "$name" = all-tools ] || there "${commands[$name]}"; then once "$name" warm; fi; done
    for ((round = 0; round < rounds; round++)); do
        for name in "${names[@]}" "${chain[@]}" all-tools; do if [ "$name" = all-tools ] || there "${commands[$name]}"; then once "$name" "$label"; fi; done
    done
    ss=$(awk '{ print $1 * 1000 }' "$work/$label.ss" | median)
    printf '\n%s: %s processes, load %s, %s cores, %s rounds, medians\n' "$label" "$(ls /proc | grep -c '^[0-9]')" "$(cut -d' ' -f1-3 /proc/loadavg)" "$(nproc)" "$rounds"
    printf '%-52s %9s %9s %9s\n' command 'wall ms' 'cpu ms' 'of ss'
    for name in "${names[@]}" "${chain[@]}" all-tools; do
        [ -e "$work/$label.$name" ] || continue
        awk -v wall="$(awk '{ print $1 * 1000 }' "$work/$label.$name" | median)" -v cpu="$(awk '{ print ($2 + $3) * 1000 }' "$work/$label.$name" | median)" -v ss="$ss" -v name="${commands[$name]/#all_tools/all of them, one after another}" \
            'BEGIN { printf "%-52s %9.0f %9.0f %9.2f\n", name, wall, cpu, wall / ss }'
    done
}

table few
DOTNET_EnableDiagnostics=0 dotnet artifacts/bin/Sallyport.Benchmarks/release/Sallyport.Benchmarks.dll owner 443

mkfifo "$work/in" "$work/out"
python3 bench/owner-load.py hold --processes 500 --listeners 1000 --established 20000 --port 444 <"$work/in" >"$work/out" &
load=$!
exec 8>"$work/in" 9<"$work/out"
read -r _ <&9
table many
DOTNET_EnableDiagnostics=0 dotnet artifacts/bin/Sallyport.Benchmarks/release/Sallyport.Benchmarks.dll owner 443
