#!/usr/bin/env bash
# Asks QUERIES times who holds a port while processes take it, hand it on, end, and have their numbers given out again; each answer is held against what the processes wrote down.
# With FILES so many descriptors are open beside: from 8,192 on the kernel's own account is asked instead of reading every link in /proc.
# Needs root, unshare (util-linux), ip (iproute2), python3 and a built lab (dotnet build -c Release tests/Sallyport.Lab). Usage: bench/owner-churn.sh [QUERIES [FILES]]
set -euo pipefail
cd "$(dirname "$0")/.."
lab=$PWD/artifacts/bin/Sallyport.Lab/release/Sallyport.Lab.dll
[ -e "$lab" ] || { echo 'owner-churn: build the lab first: dotnet build -c Release tests/Sallyport.Lab' >&2; exit 70; }
# A process namespace of its own: numbers are few and all in /proc, and its first process takes all others with it.
exec unshare --net --pid --fork --kill-child --mount-proc bash -c '
    ip link set lo up
    if [ "$3" -gt 0 ]; then
        python3 -c "import os, resource, sys; n = int(sys.argv[1]); h = resource.getrlimit(resource.RLIMIT_NOFILE)[1]; resource.setrlimit(resource.RLIMIT_NOFILE, (min(n + 100, h), h)); x = [os.open(\"/dev/null\", 0) for i in range(n)]; print(flush=True); sys.stdin.read()" "$3" < <(sleep infinity) > >(cat >/dev/null) &
        until [ "$(cut -f1 /proc/sys/fs/file-nr)" -ge "$3" ]; do kill -0 $!; sleep 0.1; done
    fi
    dotnet "$1" owner-churn "$2"
' bash "$lab" "${1:-100000}" "${2:-0}"
