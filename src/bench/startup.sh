#!/usr/bin/env bash
# Compares the time of one whole call with the AWS CLI's; see README.md in this folder.
set -euo pipefail

# The row with a plugin compares how both programs hand over; src/bench/session.sh compares sessions.
export AWSESSION_SESSION_CLIENT=plugin

bench=$(cd "$(dirname "$0")" && pwd)
ours=${AWSESSION:-$bench/../../target/awsession/bin/awsession}
aws=${AWS:-/usr/bin/aws}
rounds=${ROUNDS:-15}

missing() {
    echo "startup.sh: $1" >&2
    exit 2
}

[[ -x $ours ]] || missing "no $ours: build it with ./mvnw package"
[[ -x $aws ]] || missing "no AWS CLI at $aws: install awscli, or set AWS to one"
for tool in hyperfine python3 openssl; do
    command -v "$tool" >/dev/null || missing "no $tool: install it"
done

work=$(mktemp -d)
stub=
trap '[[ -z $stub ]] || kill "$stub"; rm -rf "$work"' EXIT

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
    -keyout "$work/key.pem" -out "$work/ca.pem" 2>"$work/openssl.log" || missing "$(cat "$work/openssl.log")"
python3 "$bench/stub.py" "$work" &
stub=$!
until [[ -e $work/http && -e $work/https ]]; do
    kill -0 "$stub" || missing "the stub server ended"
    sleep 0.1
done

# Both programs see these variables and no others.
mkdir -p "$work/home/.aws"
printf '[default]\nregion = eu-west-1\n' >"$work/home/.aws/config"
printf '[default]\naws_access_key_id = AKIABENCH\naws_secret_access_key = bench\n' >"$work/home/.aws/credentials"
mkdir "$work/bin"
printf '#!/bin/sh\n[ "$1" != --version ] || echo 1.2.707.0\n' >"$work/bin/session-manager-plugin"
chmod +x "$work/bin/session-manager-plugin"
python=$(command -v python3)
clean=(env -i HOME="$work/home" PATH="$work/bin:/usr/bin:/bin" LANG=C.UTF-8 AWS_EC2_METADATA_DISABLED=true AWS_PAGER=)

# Both in turn in every round, so that other load on the machine meets them alike.
measure() {
    local scheme=$1 ours_arguments=$2 aws_arguments=$3 round more= core=
    [[ $scheme != core ]] || { scheme=http core="taskset -c 0 "; }
    [[ $scheme == - ]] || more=" --endpoint-url $(cat "$work/$scheme")"
    [[ $scheme != https ]] || more+=" --ca-bundle $work/ca.pem"
    for ((round = 0; round <= rounds; round++)); do
        "${clean[@]}" hyperfine --shell=none --style=none --runs=1 --ignore-failure --export-json="$work/round-$round.json" \
            "$core'$ours' $ours_arguments$more" "$core'$aws' $aws_arguments$more" \
            >/dev/null 2>"$work/hyperfine.log" || missing "$(cat "$work/hyperfine.log")"
    done
    # The first round only warms the disk cache.
    rm "$work/round-0.json"
    # shellcheck disable=SC2086 # words are meant
    {
        "${clean[@]}" "$python" "$bench/peak.py" "$ours" $ours_arguments$more
        "${clean[@]}" "$python" "$bench/peak.py" "$aws" $aws_arguments$more
    } >"$work/peaks"
}

trim() {
    sed 's/^ *//; s/ *$//' <<<"$1"
}

status=0
echo "Medians of $rounds rounds in ms, peak memory in MiB; $("$aws" --version 2>&1 | cut -d' ' -f1); $(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg)"
echo
echo "| call | awsession | aws | ratio | target | peak memory, awsession / aws |"
echo "| --- | ---: | ---: | ---: | --- | --- |"
while IFS='|' read -r name scheme expected limit ours_arguments aws_arguments; do
    [[ $name != \#* && -n $name ]] || continue
    measure "$(trim "$scheme")" "$(trim "$ours_arguments")" "$(trim "${aws_arguments:-$ours_arguments}")"
    python3 "$bench/table.py" "$(trim "$name")" "$(trim "$expected")" "$(trim "$limit")" "$work/peaks" "$work"/round-*.json || status=1
done <"$bench/rows.txt"
archive=$(stat --format=%s "$bench"/../../target/*.tar.gz 2>/dev/null || echo 0)
echo
echo "tar.gz: $((archive / 1000000)) MB, target 45"
exit "$status"
