#!/usr/bin/env bash
# Whole-process times of `sallyport check` on a loopback nginx, beside public tools in the same run: medians of N rounds, one round runs each tool once.
# Beside them the floor: the same kind of program with one handshake by the framework and one request, and nothing of ours (bench/Sallyport.Floor). Needs nginx and openssl; sslscan, nmap and testssl are measured when they are there, testssl not with SKIP_TESTSSL=1. Usage: bench/check-vs-tools.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-11}
work=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$work/key.pem" -out "$work/cert.pem" -days 30 \
    -subj /CN=localhost -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' 2>/dev/null
cat >"$work/nginx.conf" <<CONF
worker_processes 1; daemon off; pid $work/pid; error_log $work/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
  server {
    listen 127.0.0.1:$port ssl backlog=1024; server_name localhost;
    ssl_certificate $work/cert.pem; ssl_certificate_key $work/key.pem; ssl_protocols TLSv1.2 TLSv1.3;
    location / { return 200 "ok"; }
  }
}
CONF
nginx -c "$work/nginx.conf" &
server=$!
until openssl s_client -connect "127.0.0.1:$port" </dev/null >/dev/null 2>&1; do kill -0 "$server"; done

./sallyport --version >/dev/null
floor=$PWD/artifacts/floor
dotnet publish bench/Sallyport.Floor --configuration Release --use-current-runtime --output "$floor" --verbosity quiet --nologo -p:RunAnalyzers=false >&2
# As ./sallyport sets it for the program that it starts.
export DOTNET_EnableDiagnostics=0
declare -A commands=(
    [sallyport-version]="./sallyport --version"
    [sallyport-check]="./sallyport check 127.0.0.1:$port --ca $work/cert.pem"
    [floor]="$floor/Sallyport.Floor $port $work/cert.pem"
    [program-quick]="artifacts/sallyport/Sallyport.Cli check 127.0.0.1:$port --ca $work/cert.pem --profile quick"
    [sallyport-quick]="./sallyport check 127.0.0.1:$port --ca $work/cert.pem --profile quick"
)
command -v sslscan >/dev/null && commands[sslscan]="sslscan --no-colour 127.0.0.1:$port"
command -v nmap >/dev/null && commands[nmap-ssl-enum-ciphers]="nmap -n -Pn -p $port --script ssl-enum-ciphers 127.0.0.1"
[ -z "${SKIP_TESTSSL:-}" ] && command -v testssl >/dev/null && commands[testssl-protocols]="testssl --ip one -p --quiet --color 0 127.0.0.1:$port"

for name in "${!commands[@]}"; do ${commands[$name]} >/dev/null 2>&1 || true; done
for ((round = 0; round < rounds; round++)); do
    for name in "${!commands[@]}"; do
        begun=${EPOCHREALTIME/./}
        /usr/bin/time -q -o "$work/once" -f '%U %S %M' ${commands[$name]} >/dev/null 2>&1 || true
        echo "$(((${EPOCHREALTIME/./} - begun) / 1000)) $(tail -1 "$work/once")" >>"$work/$name"
    done
done

echo "load: $(cut -d' ' -f1-3 /proc/loadavg); $(nproc) cores; $rounds rounds; medians"
printf '%-24s %9s %9s %10s\n' command 'wall ms' 'cpu s' 'peak MB'
median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
for name in sallyport-version floor program-quick sallyport-quick sallyport-check sslscan nmap-ssl-enum-ciphers testssl-protocols; do
    [ -e "$work/$name" ] || continue
    rows=$(grep -E '^[0-9]+ [0-9.]+ [0-9.]+ [0-9]+$' "$work/$name")
    printf '%-24s %9s %9s %10s\n' "$name" "$(awk '{ print $1 }' <<<"$rows" | median)" "$(awk '{ print $2 + $3 }' <<<"$rows" | median)" \
        "$(awk '{ print $4 / 1024 }' <<<"$rows" | median | cut -d. -f1)"
done
