package io.github.awsession.argument;

import io.github.awsession.argument.file.Paramfile;
import io.github.awsession.argument.file.ParamfileException;
import io.github.awsession.environment.Environment;
import io.github.awsession.python.NumberSyntaxException;
import io.github.awsession.python.Numbers;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Gathers the typed paging options into the structure that {@link PagingConfig} reads. */
final class PagingArguments {
    private final Environment environment;
    private final Paramfile paramfile;

    PagingArguments(Environment environment, Paramfile paramfile) {
        this.environment = environment;
        this.paramfile = paramfile;
    }

    /** Returns the structure, or an empty optional when no paging option was typed. */
    Optional<Value.Structure> read(Map<String, List<String>> typed) {
        SequencedMap<String, Value> config = new LinkedHashMap<>();
        List<String> token = typed.get(PagingConfig.STARTING_TOKEN);
        if (token != null) {
            config.put(PagingConfig.STARTING_TOKEN, startingToken(token.getFirst()));
        }
        number(typed.get(PagingConfig.PAGE_SIZE))
                .ifPresent(size -> config.put(PagingConfig.PAGE_SIZE, new Value.Integral(size)));
        number(typed.get(PagingConfig.MAX_ITEMS))
                .ifPresent(
                        count -> {
                            if (count.signum() <= 0) {
                                warn();
                            }
                            config.put(PagingConfig.MAX_ITEMS, new Value.Integral(count));
                        });
        return config.isEmpty() ? Optional.empty() : Optional.of(new Value.Structure(config));
    }

    private Value startingToken(String text) {
        try {
            return paramfile.expand(text);
        } catch (ParamfileException failure) {
            throw ArgumentFault.of("--starting-token", failure.reason());
        }
    }

    /**
     * Returns the number of an option; the parser of the command line accepts only whole numbers.
     */
    private static Optional<BigInteger> number(@Nullable List<String> texts) {
        try {
            return texts == null ? Optional.empty() : Optional.of(Numbers.whole(texts.getFirst()));
        } catch (NumberSyntaxException fault) {
            throw new IllegalArgumentException(fault);
        }
    }

    private void warn() {
        environment
                .streams()
                .tell(
                        "warning: Non-positive values for --max-items may result in undefined"
                                + " behavior.\n");
    }
}
