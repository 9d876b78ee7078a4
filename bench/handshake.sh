#!/usr/bin/env bash
# Client CPU of a full TLS 1.3 handshake, own client beside SslStream in one run, against an nginx with a P-256 certificate on loopback.
# Needs nginx, openssl and the .NET SDK. Usage: bench/handshake.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$work/key.pem" -out "$work/cert.pem" -days 30 -subj /CN=localhost 2>/dev/null
cat >"$work/nginx.conf" <<CONF
worker_processes 1; daemon off; pid $work/pid; error_log $work/error.log;
events { worker_connections 1024; }
http {
  access_log off; ssl_session_tickets off;
  client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
  server { listen 127.0.0.1:$port ssl backlog=1024; ssl_certificate $work/cert.pem; ssl_certificate_key $work/key.pem; ssl_protocols TLSv1.3; return 200; }
}
CONF
nginx -c "$work/nginx.conf" &
server=$!
until openssl s_client -connect "127.0.0.1:$port" </dev/null >/dev/null 2>&1; do kill -0 "$server"; done
dotnet run -c Release --project bench/Sallyport.Benchmarks -- handshake-cpu "127.0.0.1:$port"
