#!/bin/sh
# Migrates a database that only a machine can reach, with the program that MIGRATE names. As it
# stands it runs in the emulator, where it only shows what would be migrated:
#     awsession emulator -- sh src/examples/migration.sh
set -eu

awsession session forward --target "${TARGET:-i-0123456789abcdef0}" --wait-target 5m \
    -L "0:${DATABASE:-db.internal}:5432" -- \
    sh -c '${MIGRATE:-echo} "-url=jdbc:postgresql://localhost:$AWSESSION_FORWARD_1_PORT/app" migrate'
