package io.github.awsession.argument;

import io.github.awsession.argument.file.Paramfile;
import io.github.awsession.argument.file.ParamfileException;
import io.github.awsession.argument.file.UnicodeText;
import io.github.awsession.argument.yaml.YamlDocument;
import io.github.awsession.argument.yaml.YamlKeys;
import io.github.awsession.argument.yaml.YamlReader;
import io.github.awsession.argument.yaml.YamlSyntaxException;
import io.github.awsession.error.GeneralException;
import io.github.awsession.error.UsageException;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.model.ServiceModel;
import io.github.awsession.model.Shape;
import io.github.awsession.python.PythonText;
import io.github.awsession.value.Value;

import java.util.Optional;

/**
 * Reads the whole-input options; the text of an option, or the file that the text names, holds one
 * structure.
 */
final class CliInputReader {
    private static final String JSON = "cli-input-json";
    private static final String YAML = "cli-input-yaml";

    private final Paramfile paramfile;
    private final ServiceModel service;

    CliInputReader(Paramfile paramfile, ServiceModel service) {
        this.paramfile = paramfile;
        this.service = service;
    }

    /**
     * Reads the named files and discards their contents, because AWS CLI reads these files before
     * it evaluates the paging options.
     */
    void load(CliInput input) {
        input.json().ifPresent(text -> content(JSON, text));
        input.yaml().ifPresent(text -> content(YAML, text));
    }

    /**
     * Returns the structure that was given, if any. As in AWS CLI, an error about malformed text
     * names the option without dashes.
     */
    Optional<Value.Structure> read(CliInput input, Shape.StructureShape shape) {
        if (input.json().isPresent() && input.yaml().isPresent()) {
            throw new UsageException("Only one --cli-input- parameter may be specified.");
        }
        if (input.json().isPresent()) {
            return Optional.of(structure(JSON, json(content(JSON, input.json().get()))));
        }
        return input.yaml().map(text -> structure(YAML, yaml(content(YAML, text), shape)));
    }

    /**
     * Returns the text, or the content of the file that the text names. As in AWS CLI, a file is
     * read twice, the first time by {@link #load}; a pipe is therefore empty when its content is
     * used.
     */
    private Value content(String name, String text) {
        try {
            return paramfile.expand(text);
        } catch (ParamfileException failure) {
            throw ArgumentFault.of("--" + name, failure.reason());
        }
    }

    private static Value.Structure structure(String name, Value value) {
        if (value instanceof Value.Structure structure) {
            return structure;
        }
        throw ArgumentFault.of(
                "--" + name, "Invalid type: expecting map, received " + PythonText.typeOf(value));
    }

    private static Value json(Value content) {
        Optional<String> text = UnicodeText.ofJson(content);
        try {
            if (text.isPresent()) {
                return new JsonReader().read(text.get());
            }
        } catch (JsonSyntaxException fault) {
            if (fault.isTooDeep()) {
                throw new GeneralException(
                        "The JSON given to --" + JSON + " has " + fault.getMessage() + ".");
            }
        }
        throw ArgumentFault.of(JSON, "Invalid JSON received.");
    }

    private Value yaml(Value content, Shape.StructureShape shape) {
        Optional<String> text = UnicodeText.ofYaml(content);
        if (text.isEmpty()) {
            throw ArgumentFault.of(YAML, "Invalid YAML received.");
        }
        try {
            YamlDocument document = YamlReader.read(text.get());
            new YamlKeys(service, document).check(shape);
            return document.value();
        } catch (YamlSyntaxException _) {
            throw ArgumentFault.of(YAML, "Invalid YAML received.");
        }
    }
}
