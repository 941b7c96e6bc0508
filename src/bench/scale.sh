#!/usr/bin/env bash
# Compares time and memory of long lists with the AWS CLI's; see README.md in this folder.
set -euo pipefail

bench=$(cd "$(dirname "$0")" && pwd)
ours=${AWSESSION:-$bench/../../target/awsession/bin/awsession}
aws=${AWS:-/usr/bin/aws}
rounds=${ROUNDS:-5}
only=${ONLY:-.}

missing() {
    echo "scale.sh: $1" >&2
    exit 2
}

[[ -x $ours ]] || missing "no $ours: build it with ./mvnw package"
[[ -x $aws ]] || missing "no AWS CLI at $aws: install awscli, or set AWS to one"
python=$(command -v python3) || missing "no python3: install it"

work=$(mktemp -d)
stub=
trap '[[ -z $stub ]] || kill "$stub"; rm -rf "$work"' EXIT
"$python" "$bench/pages.py" "$work/address" &
stub=$!
until [[ -e $work/address ]]; do
    kill -0 "$stub" || missing "the stub server ended"
    sleep 0.1
done
address=$(cat "$work/address")

# Both programs see these variables and no others.
mkdir -p "$work/home/.aws"
printf '[default]\nregion = eu-west-1\n' >"$work/home/.aws/config"
printf '[default]\naws_access_key_id = AKIABENCH\naws_secret_access_key = bench\n' >"$work/home/.aws/credentials"
clean=(env -i HOME="$work/home" PATH=/usr/bin:/bin LANG=C.UTF-8 AWS_EC2_METADATA_DISABLED=true AWS_PAGER=)

trim() {
    sed 's/^ *//; s/ *$//' <<<"$1"
}

status=0
echo "Medians of $rounds pairs, in s and MiB; $("$aws" --version 2>&1 | cut -d' ' -f1); $(nproc) cores; load $(cut -d' ' -f1 /proc/loadavg)"
echo
echo "| list | wall, awsession / aws | ratio | processor time | peak memory, awsession / aws | ratio |"
echo "| --- | ---: | --- | ---: | ---: | --- |"
while IFS='|' read -r path wall memory flat ours_arguments aws_arguments; do
    [[ $path != \#* && -n $path ]] || continue
    path=$(trim "$path")
    ours_arguments=$(trim "$ours_arguments")
    aws_arguments=$(trim "${aws_arguments:-$ours_arguments}")
    [[ "$path $ours_arguments" =~ $only ]] || continue
    call="ssm describe-sessions --state History --endpoint-url $address/$path"
    "${clean[@]}" "$python" "$bench/scale.py" "$path $ours_arguments" "$rounds" \
        "$(trim "$wall")" "$(trim "$memory")" "$(trim "$flat")" \
        "'$ours' $call $ours_arguments" "'$aws' $call $aws_arguments" || status=1
done <"$bench/scale.txt"
exit "$status"
