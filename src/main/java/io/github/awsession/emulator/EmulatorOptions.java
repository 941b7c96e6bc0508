package io.github.awsession.emulator;

import io.github.awsession.emulator.emr.EmrApplications;
import io.github.awsession.emulator.fault.FaultPlan;
import io.github.awsession.emulator.fault.FaultSpec;
import io.github.awsession.emulator.kms.KmsKey;
import io.github.awsession.emulator.ssm.SsmDocuments;
import io.github.awsession.emulator.ssm.SsmTargets;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;

/** Holds the options of {@code emulator}; picocli sets the fields. */
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

    @Option(names = "--no-shell")
    private boolean shellOff;

    @Option(names = "--kms-key", paramLabel = "KEY")
    private String kmsKey = "";

    @Option(
            names = "--agent-version",
            paramLabel = "VERSION",
            converter = EmulatorNumbers.Version.class)
    private String agentVersion = "3.3.1230.0";

    @Option(names = "--fault", paramLabel = "KIND=VALUE")
    private List<String> faults = List.of();

    @Option(names = "--seed", paramLabel = "N", converter = EmulatorNumbers.Seed.class)
    private long seed;

    /** Holds all words behind {@code --}, as {@code OwnCommandLine} arranges. */
    @Option(names = "--", paramLabel = "COMMAND [ARGUMENT...]")
    private List<String> command = List.of();

    /** Returns the port on which the emulator listens; 0 stands for any free port. */
    int port() {
        return port;
    }

    /** Returns the factor by which sessions change faster than usual. */
    double speed() {
        return speed;
    }

    /** Returns the command to run; empty when the emulator serves until it is interrupted. */
    List<String> command() {
        return command;
    }

    /**
     * Returns the applications of EMR Serverless.
     *
     * @throws io.github.awsession.error.UsageException when a value of {@code --application} does
     *     not describe an application
     */
    EmrApplications applications() {
        EmrApplications all = EmrApplications.PREDEFINED;
        for (String application : applications) {
            all = all.with(application);
        }
        return all;
    }

    /**
     * Returns the nodes of Session Manager.
     *
     * @throws io.github.awsession.error.UsageException when a value of {@code --target} does not
     *     describe a node
     */
    SsmTargets targets() {
        SsmTargets all = SsmTargets.PREDEFINED;
        for (String target : targets) {
            all = all.with(target);
        }
        return all;
    }

    /**
     * Returns the documents of Session Manager.
     *
     * @throws io.github.awsession.error.UsageException when a value of {@code --document} is not a
     *     name
     */
    SsmDocuments documents() {
        SsmDocuments all = SsmDocuments.PREDEFINED;
        for (String document : documents) {
            all = all.with(document);
        }
        return all;
    }

    /** Returns whether sessions of Session Manager have a data channel. */
    boolean opensChannels() {
        return !shellOff;
    }

    /**
     * Returns the key that encrypts shells and commands, if they are to be encrypted.
     *
     * @throws io.github.awsession.error.UsageException when the value of {@code --kms-key} does not
     *     name a key
     */
    Optional<KmsKey> kmsKey() {
        return kmsKey.isEmpty() ? Optional.empty() : Optional.of(KmsKey.of(kmsKey));
    }

    /** Returns the version of the agents on the nodes. */
    String agentVersion() {
        return agentVersion;
    }

    /**
     * Returns the faults to inject.
     *
     * @throws io.github.awsession.error.UsageException when a value of {@code --fault} does not
     *     describe a fault
     */
    FaultPlan faults() {
        FaultPlan plan = FaultPlan.NONE.seeded(seed);
        for (String fault : faults) {
            plan = FaultSpec.add(plan, fault);
        }
        return plan;
    }
}
