#!/usr/bin/env bash
# Names the lab's services with `sallyport check` and with `nmap -sV`, one after another on the same ports, and says of each answer whether it is right and what it took.
#   right  the product, with its version where the wire carries it, and both services behind a shared port
#   half   the product without that version, one of two behind a shared port, or only the library that the product is written with
#   none   no product        wrong  another one
# An OpenVPN that answers nobody without its key is right as a VPN.
# Needs nmap, jq and what tests/install installs; a service that cannot run is left out with the reason. Usage: bench/services-vs-nmap.sh [SERVICE...]
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in nmap jq; do command -v "$tool" > /dev/null || { echo "services-vs-nmap: needs $tool" >&2; exit 69; }; done
./sallyport --version > /dev/null
[ -n "${SALLYPORT_BUILT:-}" ] || dotnet build tests/Sallyport.Lab -c Release -v q -nologo > /dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The services run until the standard input of the program that started them ends.
mkfifo "$work/hold"
dotnet artifacts/bin/Sallyport.Lab/release/Sallyport.Lab.dll "$@" < "$work/hold" > "$work/services" &
lab=$!
exec 9> "$work/hold"
trap 'exec 9>&-; wait "$lab" || true; rm -rf "$work"' EXIT
until grep -q '^ready' "$work/services"; do kill -0 "$lab"; sleep 0.2; done
authority=$(sed -n 's/^ready\t//p' "$work/services")

has() { grep -qiwF -- "${2%% *}" <<< "$1"; }

# judge TEXT NAMES VERSION SIDES: names and sides are separated by bars, "-" is none.
judge() {
    local text=$1 wanted=$2 found=0 all=0 one
    [ "$4" = - ] || wanted=$4
    [ "$wanted" = - ] || [ "$text" != vpn ] || text=
    IFS='|' read -ra names <<< "$wanted"
    for one in "${names[@]}"; do all=$((all + 1)); has "$text" "$one" && found=$((found + 1)); done
    [ "$4" = - ] && [ "$found" -gt 0 ] && found=$all
    if [ -z "$text" ]; then echo none
    # Nothing is known of one that answers nobody without its key, but that it is likely a VPN.
    elif [ "$wanted" = - ]; then { has "$text" vpn || has "$text" openvpn; } && echo right || echo wrong
    elif [ "$found" -eq 0 ]; then grep -q '^Golang net/http server *$' <<< "${text//|//}" && echo half || echo wrong
    elif [ "$found" -lt "$all" ] || { [ "$3" != - ] && ! grep -qF -- "$3" <<< "$text"; }; then echo half
    else echo right; fi
}

# What each tool says of a product, as one line; empty for none.
sallyport_says() {
    "${prefix[@]}" ./sallyport check "lab.example:$port" --connect 127.0.0.1 --ca "$authority" --format json 2> /dev/null |
        jq -r '.endpoints[0].service // {} | [.name // .kind, .version, (.sides // [])[].name] | map(select(. != null and . != "unidentified")) | join(" ")' || true
}
nmap_says() { "${prefix[@]}" nmap -n -Pn -sV -p "$port" -oG - 127.0.0.1 | awk -F'Ports: ' 'NF > 1 { split($2, part, "/"); print part[7] }'; }

declare -A count=() took=()
row() { printf '%-20s %-6s %7s  %-36.36s %-6s %7s  %-36.36s\n' "$@"; }
row service ours ms 'sallyport says' nmap ms 'nmap says'
while IFS=$'\t' read -r id port way names version sides; do
    [ "$id" != ready ] || break
    prefix=()
    [ "$way" = - ] || read -ra prefix <<< "$way"
    cells=()
    for tool in sallyport nmap; do
        begun=${EPOCHREALTIME/./}
        said=$("${tool}_says")
        ms=$(((${EPOCHREALTIME/./} - begun) / 1000))
        verdict=$(judge "$said" "$names" "$version" "$sides")
        took[$tool]=$((${took[$tool]:-0} + ms))
        count[$tool $verdict]=$((${count[$tool $verdict]:-0} + 1))
        cells+=("$verdict" "$ms" "${said:--}")
    done
    row "$id" "${cells[@]}"
done < "$work/services"

echo "load: $(cut -d' ' -f1-3 /proc/loadavg); $(nproc) cores; $(nmap --version | head -n 1)"
for tool in sallyport nmap; do
    echo "$tool: ${count[$tool right]:-0} right, ${count[$tool half]:-0} half, ${count[$tool none]:-0} none, ${count[$tool wrong]:-0} wrong; $((took[$tool] / 1000)).$(printf '%03d' $((took[$tool] % 1000))) s"
done
