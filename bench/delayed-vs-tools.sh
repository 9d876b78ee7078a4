#!/usr/bin/env bash
# A server behind a path of 50 ms round trips: whole-process times of `sallyport check`, cold and with --baseline, beside sslscan and nmap ssl-enum-ciphers.
# The server computes with one worker; a second one beside it has as many as there are cores, as Debian's nginx.conf says (worker_processes auto).
# Root: two network namespaces, joined by a wire that carries every IP packet late (connecting is delayed too, which a TCP proxy would hide).
# Needs nginx, openssl, nft, jq and iproute2; sslscan and nmap are measured when they are there. Usage: bench/delayed-vs-tools.sh [ROUNDS] [ONE-WAY-MS] [wide|modern]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}
one_way=${2:-25}
kind=${3:-wide}
work=$(mktemp -d)
name=sp$$
address=198.18.1.2
spread=198.18.1.3
servers=()
finish() {
    [ "${#servers[@]}" = 0 ] || kill "${servers[@]}" 2>/dev/null || true
    [ -z "${wire:-}" ] || kill "$wire" 2>/dev/null || true
    ip netns delete "${name}c" 2>/dev/null || true
    ip netns delete "${name}s" 2>/dev/null || true
    [ -z "${KEEP:-}" ] || { cp "$work/run.json" "$KEEP"; cp "$work/again.json" "$KEEP.again"; }
    rm -rf "$work"
}
trap finish EXIT

dotnet build -c Release bench/Sallyport.Benchmarks -v q --nologo -p:RunAnalyzers=false >/dev/null
./sallyport --version >/dev/null
ip netns add "${name}c"
ip netns add "${name}s"
mkfifo "$work/hold"
dotnet "$(find artifacts/bin/Sallyport.Benchmarks -name Sallyport.Benchmarks.dll -path '*elease*' | head -1)" delayed-path "${name}l" "${name}r" "$one_way" <"$work/hold" >"$work/wire.log" &
wire=$!
exec 8>"$work/hold"
until grep -q ready "$work/wire.log"; do kill -0 "$wire"; sleep 0.1; done
for end in c:l:198.18.1.1 s:r:$address s:r:$spread; do
    IFS=: read -r side device host <<<"$end"
    ip link set "$name$device" netns "$name$side" 2>/dev/null || true
    ip -n "$name$side" address add "$host/24" dev "$name$device"
    ip -n "$name$side" link set lo up
    ip -n "$name$side" link set "$name$device" up
done

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$work/key.pem" -out "$work/cert.pem" -days 30 -subj /CN=lab -addext "subjectAltName=IP:$address,IP:$spread" 2>/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$work/rsa.key" -out "$work/rsa.pem" -days 30 -subj /CN=lab -addext "subjectAltName=IP:$address,IP:$spread" 2>/dev/null
cat "$work/cert.pem" "$work/rsa.pem" >"$work/both.pem"
openssl dhparam -dsaparam -out "$work/dh.pem" 2048 2>/dev/null
ciphers='ssl_prefer_server_ciphers on; ssl_ciphers "HIGH:!aNULL:!PSK:!SRP:@SECLEVEL=0";'
[ "$kind" = wide ] || ciphers='ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;'
serve() {
    cat >"$work/$2.conf" <<CONF
worker_processes $2; daemon off; pid $work/$2.pid; error_log $work/$2.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
  server {
    listen $1:443 ssl backlog=1024;
    ssl_certificate $work/cert.pem; ssl_certificate_key $work/key.pem; ssl_protocols TLSv1.2 TLSv1.3;
    ssl_certificate $work/rsa.pem; ssl_certificate_key $work/rsa.key; ssl_dhparam $work/dh.pem; $ciphers
    location / { return 200 "ok"; }
  }
}
CONF
    ip netns exec "${name}s" nginx -c "$work/$2.conf" &
    servers+=($!)
}
serve "$address" 1
serve "$spread" auto
ip netns exec "${name}c" ping -c 6 -i 0.2 -q "$address" | sed -n 's/^rtt/path:/p'
for each in "$address" "$spread"; do
    until ip netns exec "${name}c" openssl s_client -connect "$each:443" </dev/null >/dev/null 2>&1; do kill -0 "${servers[@]}"; done
done

# The SYNs that reach the server are counted by its kernel, not by a tool.
ip netns exec "${name}s" nft 'add table inet count; add chain inet count in { type filter hook input priority 0; }; add rule inet count in tcp flags & (syn|ack) == syn counter'
syns() { ip netns exec "${name}s" nft list table inet count | sed -n 's/.*counter packets \([0-9]*\).*/\1/p'; }

# When, in milliseconds since the run began to look, the last answer came that the lists (versions, suites, groups, schemes and their order) are made of; what nmap's ssl-enum-ciphers ends with.
lists() {
    jq '[.. | objects | select(has("hellos")) | .hellos[] | select(.purpose | test("Enumeration|ChaChaFirst|^Tls1|^Ssl")) | [.sentAt, .took] | map(split(":") | (.[0] | tonumber) * 3600 + (.[1] | tonumber) * 60 + (.[2] | tonumber)) | add] | max * 1000 | round' "$1"
}

ask="./sallyport check $address --ca $work/both.pem"
many="./sallyport check $spread --ca $work/both.pem"
ip netns exec "${name}c" $ask --save "$work/run.json" >/dev/null 2>&1 || true
ip netns exec "${name}c" $many --save "$work/many.json" >/dev/null 2>&1 || true
declare -A commands=(
    [check]="$ask"
    [lists-cold]="$ask --save $work/cold.json"
    [check-quick]="$ask --profile quick"
    [check-baseline]="$ask --baseline $work/run.json"
    [lists-baseline]="$ask --baseline $work/run.json --save $work/again.json"
    [check-auto]="$many"
    [lists-cold-auto]="$many --save $work/cold.json"
    [check-baseline-auto]="$many --baseline $work/many.json"
    [lists-baseline-auto]="$many --baseline $work/many.json --save $work/again.json"
    [version]="./sallyport --version"
)
command -v sslscan >/dev/null && [ -z "${SKIP_TOOLS:-}" ] && commands[sslscan]="sslscan --no-colour $address:443"
command -v nmap >/dev/null && [ -z "${SKIP_TOOLS:-}" ] && commands[nmap-ssl-enum-ciphers]="nmap -n -Pn -p 443 --script ssl-enum-ciphers $address"
for ((round = 0; round < rounds; round++)); do
    for one in "${!commands[@]}"; do
        before=$(syns)
        begun=${EPOCHREALTIME/./}
        ip netns exec "${name}c" ${commands[$one]} >/dev/null 2>&1 || true
        echo "$(((${EPOCHREALTIME/./} - begun) / 1000)) $(($(syns) - before))" >>"$work/$one"
        case $one in
            lists-cold*) lists "$work/cold.json" >>"$work/answers-${one#lists-}" ;;
            lists-baseline*) lists "$work/again.json" >>"$work/answers-${one#lists-}" ;;
        esac
    done
done

echo "load: $(cut -d' ' -f1-3 /proc/loadavg); $(nproc) cores; $rounds rounds; medians"
printf '%-24s %9s %12s\n' command 'wall ms' connections
median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
for one in version check-quick check check-auto check-baseline check-baseline-auto sslscan nmap-ssl-enum-ciphers; do
    [ -e "$work/$one" ] || continue
    printf '%-24s %9s %12s\n' "$one" "$(awk '{ print $1 }' "$work/$one" | median)" "$(awk '{ print $2 }' "$work/$one" | median)"
done
for one in cold cold-auto baseline baseline-auto; do
    whole=$(median <"$work/answers-$one")
    echo "lists, $one: last answer $whole ms after the run began to look, $(awk -v a="$whole" -v b="$one_way" 'BEGIN { printf "%.1f", a / (2 * b) }') round trips"
done
