package io.github.awsession.argument;

import io.github.awsession.argument.file.Paramfile;
import io.github.awsession.argument.file.ParamfileException;
import io.github.awsession.environment.Environment;
import io.github.awsession.error.UsageException;
import io.github.awsession.model.CommandNames;
import io.github.awsession.model.Member;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Turns typed arguments into parameters: reads paramfiles, parses shorthand and JSON, converts
 * scalars, and then adds the members of the CLI input that were not typed.
 *
 * <p>The reader behaves as AWS CLI does, including which faults are usage errors ({@link
 * UsageException}) and which are not ({@link io.github.awsession.error.GeneralException}).
 */
public final class ArgumentReader {
    private final Environment environment;
    private final ServiceModel service;
    private final Paramfile paramfile;
    private final CliInputReader inputs;

    /** Makes a reader for the operations of one service. */
    public ArgumentReader(Environment environment, ServiceModel service) {
        this.environment = environment;
        this.service = service;
        this.paramfile = new Paramfile(environment);
        this.inputs = new CliInputReader(paramfile, service);
    }

    /**
     * Returns the parameters of one call without validating them: first the typed ones in the
     * model's member order, then the {@link PagingConfig}, then those of the CLI input.
     *
     * @param typed the typed texts by member name: one text for a scalar or structure option, all
     *     texts of a list option, {@code "true"} or {@code "false"} for a flag; paging options have
     *     the names that {@link PagingConfig} defines
     */
    public Value.Structure read(
            Operation operation, Map<String, List<String>> typed, CliInput input) {
        SequencedMap<String, Value> parameters = new LinkedHashMap<>();
        Shape.StructureShape shape = service.input(operation);
        for (Member member : shape.members()) {
            List<String> texts = typed.get(member.name());
            if (texts != null) {
                parameters.put(member.name(), value(member, texts));
            }
        }
        inputs.load(input);
        if (operation.pagination().isPresent()) {
            new PagingArguments(environment, paramfile)
                    .read(typed)
                    .ifPresent(config -> parameters.put(PagingConfig.NAME, config));
        }
        inputs.read(input, shape)
                .ifPresent(below -> below.members().forEach(parameters::putIfAbsent));
        return new Value.Structure(parameters);
    }

    private Value value(Member member, List<String> texts) {
        Shape shape = service.target(member);
        if (shape instanceof Shape.BooleanShape) {
            return new Value.Bool(texts.getFirst().equals("true"));
        }
        String option = "--" + CommandNames.of(member.name());
        return new OptionReader(service, paramfile, option)
                .read(shape, given(shape, texts, option));
    }

    /**
     * Returns the typed text or list of texts, or the content of the file that the only text names.
     */
    private Value given(Shape shape, List<String> texts, String option) {
        if (texts.size() == 1) {
            Value content = expand(texts.getFirst(), option);
            boolean asTyped =
                    content instanceof Value.Text(String text) && text.equals(texts.getFirst());
            if (!asTyped || !(shape instanceof Shape.ListShape)) {
                return content;
            }
        }
        List<Value> items = new ArrayList<>(texts.size());
        texts.forEach(text -> items.add(new Value.Text(text)));
        return new Value.Sequence(items);
    }

    private Value expand(String text, String option) {
        try {
            return paramfile.expand(text);
        } catch (ParamfileException failure) {
            throw ArgumentFault.of(option, failure.reason());
        }
    }
}
