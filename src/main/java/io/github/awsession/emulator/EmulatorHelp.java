package io.github.awsession.emulator;

/** The help page of {@code awsession emulator}. */
final class EmulatorHelp {
    static final String TEXT =
            """
            Usage: awsession emulator [OPTION...] [-- COMMAND [ARGUMENT...]]

            Plays the session services of Athena, EMR Serverless and Systems Manager on this
            machine, all on one port: no AWS account is needed, nothing is computed and nothing
            costs money. Any AWS client can use it.

            With a COMMAND, runs it with the variables that lead AWS clients to the emulator, and
            ends when it ends, with its exit status:

                awsession emulator -- sh -c 'awsession athena list-sessions --work-group test'

            Without one, prints these variables as lines for a shell and serves until Ctrl-C.

            Options:
              --port N     listen on this port of 127.0.0.1; 0, the default, takes a free one
              --speed X    let sessions change X times as fast; the default is 1: a session is
                           ready after two seconds and a calculation takes two. The idle
                           timeout is shortened too.
              --application ID[=KIND]
                           one more application of EMR Serverless; KIND is sessions, the default,
                           no-sessions (interactive sessions are not enabled) or stopped.
                           There are 00emulator1, 00emulator2, 00nosessions and 00stopped.
              --target ID[=STATUS]
                           one more node of Session Manager; STATUS is connected, the default, or
                           notconnected. There are i-0123456789abcdef0, i-0123456789abcdef1 and
                           mi-0123456789abcdef0, and i-00000000000000000, which is notconnected.
              --document NAME
                           one more session document besides those that AWS provides
              --fault KIND=VALUE
                           let something go wrong; may be repeated
              --seed N     choose other requests for faults; the same number, the same choices;
                           the default is 0

            Faults (SHARE is from 0 to 1; TIME is such as 200ms, 30s, 2m):
              throttle=SHARE    requests refused with ThrottlingException
              rate=N            requests beyond N a second refused in the same way
              error=NAME:SHARE  requests answered with this error where the operation knows it;
                                InternalServerException stands for each service's own name
              drop=SHARE        connections closed without an answer, half of them after the
                                request was carried out
              latency=TIME      every answer comes that late
              slow-start=TIME   a session takes that long to come up, whatever the speed
              stuck=STATE       sessions do not leave this state by themselves
              fail=SHARE        sessions that fail as they come up
              terminate=N       the first N terminations fail with an internal error

            At the end, standard error tells how many of each were injected; until then
            $AWS_ENDPOINT_URL/emulator/faults tells it:

                awsession emulator --fault throttle=0.2 --fault drop=0.05 -- sh my-script.sh
            """;

    private EmulatorHelp() {}
}
