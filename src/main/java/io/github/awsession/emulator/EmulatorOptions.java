package io.github.awsession.emulator;

import io.github.awsession.emulator.emr.EmrApplications;
import io.github.awsession.emulator.fault.FaultPlan;
import io.github.awsession.emulator.fault.FaultSpec;
import io.github.awsession.emulator.ssm.SsmDocuments;
import io.github.awsession.emulator.ssm.SsmTargets;

import picocli.CommandLine.Option;

import java.util.List;

/** The options of {@code emulator}, which picocli fills in; their texts are those of the help. */
final class EmulatorOptions {
    @Option(names = "--port", paramLabel = "N", converter = EmulatorNumbers.Port.class)
    private int port;

    @Option(names = "--speed", paramLabel = "X", converter = EmulatorNumbers.Speed.class)
    private double speed = 1;

    @Option(names = "--application", paramLabel = "ID[=KIND]")
    private List<String> applications = List.of();

    @Option(names = "--target", paramLabel = "ID[=STATUS]")
    private List<String> targets = List.of();

    @Option(names = "--document", paramLabel = "NAME")
    private List<String> documents = List.of();

    @Option(names = "--fault", paramLabel = "KIND=VALUE")
    private List<String> faults = List.of();

    @Option(names = "--seed", paramLabel = "N", converter = EmulatorNumbers.Seed.class)
    private long seed;

    @Option(
            names = "--",
            paramLabel = "COMMAND [ARGUMENT...]",
            parameterConsumer = RestOfLine.class)
    private RestOfLine.Words command = RestOfLine.Words.NONE;

    /** Where to listen, 0 for any free port. */
    int port() {
        return port;
    }

    /** How much faster than usual sessions change. */
    double speed() {
        return speed;
    }

    /** What to run; empty to serve until interrupted. */
    List<String> command() {
        return command.all();
    }

    /**
     * The applications of EMR Serverless.
     *
     * @throws io.github.awsession.error.UsageException for a text that tells none
     */
    EmrApplications applications() {
        EmrApplications all = EmrApplications.PREDEFINED;
        for (String application : applications) {
            all = all.with(application);
        }
        return all;
    }

    /**
     * The nodes of Session Manager.
     *
     * @throws io.github.awsession.error.UsageException for a text that tells none
     */
    SsmTargets targets() {
        SsmTargets all = SsmTargets.PREDEFINED;
        for (String target : targets) {
            all = all.with(target);
        }
        return all;
    }

    /**
     * The documents of Session Manager.
     *
     * @throws io.github.awsession.error.UsageException for a text that is no name
     */
    SsmDocuments documents() {
        SsmDocuments all = SsmDocuments.PREDEFINED;
        for (String document : documents) {
            all = all.with(document);
        }
        return all;
    }

    /**
     * What shall go wrong.
     *
     * @throws io.github.awsession.error.UsageException for a text that tells no fault
     */
    FaultPlan faults() {
        FaultPlan plan = FaultPlan.NONE.seeded(seed);
        for (String fault : faults) {
            plan = FaultSpec.add(plan, fault);
        }
        return plan;
    }
}
