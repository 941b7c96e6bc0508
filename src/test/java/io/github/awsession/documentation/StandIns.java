package io.github.awsession.documentation;

import java.util.List;
import java.util.Map;

/** What the pages tell to run and these tests do not run, each with the reason. */
final class StandIns {
    /** Programs in whose place stand scripts that write down how they are called. */
    static final List<String> PROGRAMS = 
            List.of("./mvnw", "src/bench/startup.sh", ".ci/run", "aws");

    /** AWS's program, which the tests do not download. */
    static final String PLUGIN =
            """
            case $1 in
                --version) echo 1.2.707.0 ;;
                *) echo; echo "Starting session with SessionId: emulator-0123456789abcdef0" ;;
            esac
            """;

    private static final String BUILD = "these tests are a part of this build";

    /** Every call of the programs. */
    static final Map<String, String> NOT_RUN =
            Map.ofEntries(
                    Map.entry("./mvnw -q -DskipTests package", BUILD),
                    Map.entry("./mvnw verify", BUILD),
                    Map.entry("aws sso login", "it needs a browser"));

    private StandIns() {}
}
