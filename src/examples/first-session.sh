#!/bin/sh
# Runs a command with an Athena session of its own. To try it without AWS, run it in the emulator:
#   awsession emulator -- sh src/examples/first-session.sh
set -eu
awsession=${AWSESSION:-awsession}

echo '# Start a session, wait until it is idle, run a command with it, and terminate it:'
"$awsession" session run --service athena --work-group primary --progress plain -- \
    sh -c 'echo "The command runs; its session is $AWSESSION_SESSION_ID."'

echo '# The sessions of the work group, and their states:'
"$awsession" athena list-sessions --work-group primary \
    --query 'Sessions[].[SessionId, Status.State]' --output text
