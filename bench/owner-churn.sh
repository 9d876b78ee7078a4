#!/usr/bin/env bash
# Asks QUERIES times who holds a port while processes take it, hand it on, end, and have their numbers given out again; each answer is held against what the processes wrote down.
# Needs root, unshare (util-linux), ip (iproute2), python3 and a built lab (dotnet build -c Release tests/Sallyport.Lab). Usage: bench/owner-churn.sh [QUERIES]
set -euo pipefail
cd "$(dirname "$0")/.."
lab=$PWD/artifacts/bin/Sallyport.Lab/release/Sallyport.Lab.dll
[ -e "$lab" ] || { echo 'owner-churn: build the lab first: dotnet build -c Release tests/Sallyport.Lab' >&2; exit 70; }
# A process namespace of its own: numbers are few and all in /proc, and its first process takes all others with it.
exec unshare --net --pid --fork --kill-child --mount-proc sh -c 'ip link set lo up; dotnet "$1" owner-churn "$2"; exit $?' sh "$lab" "${1:-100000}"
