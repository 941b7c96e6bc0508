package io.github.awsession.documentation;

import java.util.List;
import java.util.Map;

/** Lists the commands on the pages that these tests do not run, each with the reason. */
final class StandIns {
    /** Lists the programs that are replaced by scripts, which record their calls. */
    static final List<String> PROGRAMS =
            List.of(
                    "./mvnw",
                    "src/bench/startup.sh",
                    "src/bench/scale.sh",
                    "src/bench/session.sh",
                    ".ci/run",
                    "aws");

    /** Replaces AWS's Session Manager plugin, which the tests do not download. */
    static final String PLUGIN =
            """
            case $1 in
                --version) echo 1.2.707.0 ;;
                *) echo; echo "Starting session with SessionId: emulator-0123456789abcdef0" ;;
            esac
            """;

    private static final String BUILD = "these tests are a part of this build";
    private static final String AWS = "AWS CLI 2.36 is not installed with the build";

    /**
     * Lists every call of the replaced programs, with the words that the program receives, and the
     * reason why the call is not run.
     */
    static final Map<String, String> NOT_RUN =
            Map.ofEntries(
                    Map.entry("./mvnw -q -DskipTests package", BUILD),
                    Map.entry("./mvnw verify", BUILD),
                    Map.entry("./mvnw -Dquick test", BUILD),
                    Map.entry("./mvnw -Dquick -Dtest=ValidatorTest test", BUILD),
                    Map.entry(
                            "./mvnw -Dquick -Dtest=ParityTest -Dparity.only=shorthand/** test",
                            BUILD),
                    Map.entry(
                            "./mvnw -Dquick -Dtest=DocumentationTest -Ddocs.only=waiting test",
                            BUILD),
                    Map.entry(
                            "./mvnw -Dquick -Dtest=ParityTest -Dparity.only=shorthand/filters/new -Dparity.command=/usr/local/bin/aws test",
                            AWS),
                    Map.entry("./mvnw -Dquick generate-sources", BUILD),
                    Map.entry("./mvnw generate-sources -Dformat", "it would change the sources"),
                    Map.entry("src/bench/startup.sh", "it measures, beside the AWS CLI"),
                    Map.entry("src/bench/scale.sh", "it measures, beside the AWS CLI"),
                    Map.entry("src/bench/session.sh", "it measures, beside the AWS CLI"),
                    Map.entry(".ci/run", "it runs this build"),
                    Map.entry("aws athena start-session help", AWS),
                    Map.entry("aws sso login", AWS));

    private StandIns() {}
}
