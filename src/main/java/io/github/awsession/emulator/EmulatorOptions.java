package io.github.awsession.emulator;

import java.util.List;
import java.util.Set;

/**
 * What was typed behind {@code emulator}.
 *
 * @param help whether only the help page is wanted
 * @param port where to listen, 0 for any free port
 * @param speed how much faster than usual sessions change
 * @param applications those of EMR Serverless
 * @param targets the nodes of Session Manager
 * @param documents the documents of Session Manager
 * @param faults what shall go wrong
 * @param command what to run; empty to serve until interrupted
 */
record EmulatorOptions(
        boolean help,
        int port,
        double speed,
        EmrApplications applications,
        SsmTargets targets,
        SsmDocuments documents,
        FaultPlan faults,
        List<String> command) {
    private static final Set<String> HELP = Set.of("help", "--help", "-h");

    EmulatorOptions {
        command = List.copyOf(command);
    }

    /**
     * The options of these words.
     *
     * @throws io.github.awsession.error.UsageException when they are wrong
     */
    static EmulatorOptions parse(List<String> arguments) {
        return new EmulatorWords(arguments).read();
    }

    /** Whether a word asks for the help page. */
    static boolean asksForHelp(String word) {
        return HELP.contains(word);
    }
}
