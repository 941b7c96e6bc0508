#!/usr/bin/env bash
# Compares sessions of our client with those of the AWS CLI and its plugin; see README.md in this folder.
set -euo pipefail

bench=$(cd "$(dirname "$0")" && pwd)
ours=${AWSESSION:-$bench/../../target/awsession/bin/awsession}
aws=${AWS:-/usr/bin/aws}

missing() {
    echo "session.sh: $1" >&2
    exit 2
}

[[ -x $ours ]] || missing "no $ours: build it with ./mvnw package"
[[ -z ${PEER:-} || -r $PEER ]] || missing "no $PEER: PEER names the program that plays the service"
python=$(command -v python3) || missing "no python3: install it"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/home"

plugin=$(command -v session-manager-plugin || true)
their=()
[[ -n $plugin && -x $aws ]] && their=("$aws")
echo "$("$ours" --version | head -1); ${their:+$("$aws" --version 2>&1 | cut -d' ' -f1), plugin $("$plugin" --version); }$(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg)"
[[ -n ${their:-} ]] || echo "No comparison: it needs the AWS CLI v2 at $aws and session-manager-plugin on the PATH."
echo

# All programs see these variables, and those of the benchmark, and no others.
env -i PATH="${plugin:+$(dirname "$plugin"):}/usr/bin:/bin" HOME="$work/home" LANG=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 \
    PEER="${PEER:-}" ROUNDS="${ROUNDS:-}" SHORT="${SHORT:-}" ONLY="${ONLY:-}" \
    "$python" "$bench/session.py" "$ours" "${their[@]}"
