#!/bin/sh
# Starts an Athena session, prints it, and waits until it is IDLE. Run it under the emulator:
#   awsession emulator -- sh src/examples/first-session.sh
set -eu
awsession=${AWSESSION:-target/awsession/bin/awsession}

session=$("$awsession" athena start-session --work-group demo \
    --engine-configuration MaxConcurrentDpus=20 --query SessionId --output text)
"$awsession" athena get-session --session-id "$session"

state=CREATING
while [ "$state" != IDLE ]; do
    case $state in
        CREATING | CREATED) sleep 0.2 ;;
        *) echo "the session ended up $state" >&2 && exit 1 ;;
    esac
    state=$("$awsession" athena get-session-status --session-id "$session" \
        --query Status.State --output text)
done
echo "$state"
"$awsession" athena terminate-session --session-id "$session" --output off
