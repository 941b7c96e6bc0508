package io.github.awsession.command.option;

import io.github.awsession.argument.PagingConfig;
import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.Option.Arity;
import io.github.awsession.command.line.Option.ValueType;
import io.github.awsession.error.UsageException;
import io.github.awsession.model.CommandNames;
import io.github.awsession.model.Pagination;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Declares the options of operations whose result comes in pages. They replace the service's own
 * paging options, which are still accepted but not shown in help. Typing one of the service's own
 * paging options turns paging off.
 */
public final class PagingOptions {
    private static final List<Option> ALL =
            List.of(
                    option("starting-token", PagingConfig.STARTING_TOKEN, ValueType.TEXT),
                    option("page-size", PagingConfig.PAGE_SIZE, ValueType.LONG),
                    option("max-items", PagingConfig.MAX_ITEMS, ValueType.LONG));

    private PagingOptions() {}

    static List<Option> all() {
        return ALL;
    }

    /** Returns whether an option is one of the service's own paging options, which are replaced. */
    public static boolean replace(Pagination pagination, Option option) {
        return option.name().equals(CommandNames.of(pagination.inputToken()))
                || option.name().equals(CommandNames.of(pagination.limitKey()));
    }

    /**
     * Refuses the paging options where paging is off; as in AWS CLI, an empty token and a zero
     * pass.
     *
     * @param arguments the typed values, by destination
     * @param paginate false with {@code --no-paginate}
     * @throws UsageException that names all paging options that were typed
     */
    static void check(
            Pagination pagination, Map<String, List<String>> arguments, boolean paginate) {
        boolean off =
                !paginate
                        || arguments.containsKey(pagination.inputToken())
                        || arguments.containsKey(pagination.limitKey());
        if (!off) {
            return;
        }
        StringJoiner used = new StringJoiner(", ");
        for (Option option : ALL) {
            List<String> typed = arguments.get(option.destination());
            if (typed != null && counts(option, typed.getFirst())) {
                used.add(option.word());
            }
        }
        if (used.length() > 0) {
            throw new UsageException(
                    "Cannot specify --no-paginate along with pagination arguments: " + used);
        }
    }

    private static boolean counts(Option option, String typed) {
        if (option.type() == ValueType.TEXT) {
            return !typed.isEmpty();
        }
        try {
            return Numbers.whole(typed).signum() != 0;
        } catch (NumberSyntaxException fault) {
            throw new IllegalArgumentException(fault);
        }
    }

    private static Option option(String name, String destination, ValueType type) {
        return new Option(name, Arity.ONE, destination, "", List.of(), type, false);
    }
}
