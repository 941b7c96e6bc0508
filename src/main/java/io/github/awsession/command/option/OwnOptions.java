package io.github.awsession.command.option;

import io.github.awsession.command.line.Option;
import io.github.awsession.error.UsageException;

import java.util.ArrayList;
import java.util.List;

/**
 * Declares the own options of operations, which AWS CLI does not have. Own options must be spelled
 * out and are read only when a command line has words that AWS CLI does not know, so that every
 * command line that AWS CLI knows keeps its meaning. Their values are kept under their names; their
 * help texts are in {@code OptionTexts}.
 */
public final class OwnOptions {
    public static final String DRY_RUN = "dry-run";
    public static final String PREFILL = "prefill";

    private OwnOptions() {}

    /** Returns the own options of one operation or waiter. */
    public static List<Option> of(ServiceCommand command) {
        List<Option> options = new ArrayList<>();
        options.add(Option.flag(DRY_RUN));
        options.add(Option.flag(PREFILL));
        options.addAll(command.waitOptions());
        if (command instanceof ServiceCommand.OfOperation) {
            options.addAll(SessionOptions.of(command.service(), command.operation()));
        }
        return options;
    }

    /**
     * Refuses {@code --prefill} when no sample of the input is printed.
     *
     * @throws UsageException when no sample of the input is asked for
     */
    static void checkPrefill(Invocation invocation) {
        String skeleton = invocation.skeleton().orElse("");
        if (!skeleton.equals(OperationOptions.SKELETON_INPUT)
                && !skeleton.equals(OperationOptions.SKELETON_YAML)) {
            throw new UsageException(
                    "--prefill can only be used with --generate-cli-skeleton input or yaml-input");
        }
    }
}
