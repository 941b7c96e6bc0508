#!/bin/sh
# A job of a pipeline: runs a step with a session of its own, which ends with the step whatever
# happens, and cleans up what other jobs may have left. Try it without AWS under the emulator:
#   awsession emulator -- sh src/examples/pipeline.sh
set -eu
awsession=${AWSESSION:-awsession}
work_group=${WORK_GROUP:-ci}

# The step; it finds the session in its environment. Instead of the inner sh, run for instance
# python job.py, whose SparkSession.builder.getOrCreate() follows $SPARK_REMOTE.
"$awsession" session run --service athena --work-group "$work_group" \
    --engine-configuration MaxConcurrentDpus=4 --description "job ${CI_JOB_ID:-local}" \
    --wait-timeout 10m --progress plain -- \
    sh -c 'echo "session $AWSESSION_SESSION_ID of $AWSESSION_SERVICE in $AWSESSION_REGION"
           echo "Spark Connect at ${SPARK_REMOTE%%;*}"'

# What a killed runner left behind ends by its idle timeout; this ends it now.
"$awsession" session terminate --service athena --work-group "$work_group" \
    --older-than 6h --yes --query 'length(Sessions)'

# No session of this work group is left.
left=$("$awsession" session list --service athena --work-group "$work_group" \
    --query "Sessions[?State != 'TERMINATING'] | length(@)")
test "$left" = 0 && echo "nothing is left"
