#!/usr/bin/env bash
# Adds to src/Sallyport.Cli/startup-methods.txt the methods that the just-in-time compiler was left with in runs of every verb, and prints how many were left in each: the image is compiled with them at the next build.
# Needs nginx and openssl. Usage: bench/startup-methods.sh [--count]   (--count: only count)
set -euo pipefail
cd "$(dirname "$0")/.."
list=src/Sallyport.Cli/startup-methods.txt
work=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

dotnet build -c Release bench/Sallyport.Benchmarks -v q --nologo -p:RunAnalyzers=false >/dev/null
./sallyport --version >/dev/null
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$work/key.pem" -out "$work/cert.pem" -days 30 -subj /CN=localhost -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' 2>/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$work/rsa.key" -out "$work/rsa.pem" -days 30 -subj /CN=localhost -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' 2>/dev/null
cat "$work/cert.pem" "$work/rsa.pem" >"$work/both.pem"
openssl dhparam -dsaparam -out "$work/dh.pem" 2048 2>/dev/null
cat >"$work/nginx.conf" <<CONF
worker_processes 1; daemon off; pid $work/pid; error_log $work/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
  server {
    listen 127.0.0.1:$port ssl backlog=1024; server_name localhost;
    ssl_certificate $work/cert.pem; ssl_certificate_key $work/key.pem; ssl_certificate $work/rsa.pem; ssl_certificate_key $work/rsa.key; ssl_dhparam $work/dh.pem;
    ssl_protocols TLSv1.2 TLSv1.3; ssl_prefer_server_ciphers on; ssl_ciphers "HIGH:!aNULL:!PSK:!SRP:@SECLEVEL=0";
    location / { return 200 "ok"; }
  }
}
CONF
nginx -c "$work/nginx.conf" &
server=$!
until openssl s_client -connect "127.0.0.1:$port" </dev/null >/dev/null 2>&1; do kill -0 "$server"; done

learnt=()
run() {
    local to=$work/run${#learnt[@]}
    DOTNET_EnableDiagnostics=1 DOTNET_EnableEventPipe=1 DOTNET_EventPipeConfig=Microsoft-Windows-DotNETRuntime:0x10:5 DOTNET_EventPipeOutputPath=$to.nettrace \
        DOTNET_JitStdOutFile=$to.txt DOTNET_JitDisasmSummary=1 ./sallyport "$@" >/dev/null 2>&1 || true
    printf '%4d left to the just-in-time compiler by: %s\n' "$(grep -cv 'Tier1' "$to.txt")" "${*//$work\//}"
    learnt+=("$to.nettrace" "$to.txt")
}

at=127.0.0.1:$port
run --version
run check "$at" --ca "$work/both.pem" --profile quick
run check "$at" --ca "$work/both.pem"
run check "$at" --ca "$work/both.pem" --profile deep
run check "localhost:$port" --save "$work/run.json"
run check "localhost:$port" --baseline "$work/run.json"
run check "127.0.0.1:$((port + 1))"
for format in json ndjson html sarif csv junit; do run check "$at" --ca "$work/both.pem" --format "$format"; done
run owner "$port"
run owner "$port" --format json
run owner --all
run explain TLS-0002
[ "${1:-}" = --count ] || dotnet "$(find artifacts/bin/Sallyport.Benchmarks -name Sallyport.Benchmarks.dll -path '*elease*' | head -1)" startup-methods "$list" "${learnt[@]}"
