package io.github.awsession.argument.yaml;

import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads one YAML document by the rules of YAML 1.2 as AWS CLI understands them: {@code yes} is
 * text, {@code 010} is ten; {@code %YAML 1.1} selects the older rules; equal keys, several
 * documents and tags outside the core schema are errors; {@code <<} merges mappings.
 *
 * <p>Only the scanner and the parser of the library are used, because the library's own resolver
 * knows only YAML 1.1.
 */
public final class YamlReader {
    private static final int MAX_DEPTH = 1000;
    private static final long MAX_VALUES_BY_ALIAS = 1_000_000;

    private static final Pattern VERSION_1_1 =
            Pattern.compile("^%YAML[ \\t]+1\\.1\\b", Pattern.MULTILINE);

    private final String text;
    private final Parser parser;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final Map<Value.Structure, List<Value>> otherKeys = new IdentityHashMap<>();
    private YamlScalars scalars = new YamlScalars(false);
    private final YamlSlashes slashes;
    private final WholeText source;
    private @Nullable GeneralException firstFault;
    private boolean invalid;
    private long values;
    private long valuesByAlias;

    /** Holds a value that aliases may repeat, and the number of values in it. */
    private record Anchored(Value value, long size) {}

    private YamlReader(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.slashes = new YamlSlashes(text);
        this.text = slashes.parseable();
        this.source = new WholeText(this.text);
        this.parser = new ParserImpl(source, options);
    }

    /** Returns the document in a text; an empty text is null. */
    public static YamlDocument read(String text) throws YamlSyntaxException {
        try {
            return new YamlReader(text).document();
        } catch (YAMLException _) {
            throw new YamlSyntaxException();
        }
    }

    private YamlDocument document() throws YamlSyntaxException {
        parser.getEvent();
        Value value = Value.Null.NULL;
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            DocumentStartEvent start = (DocumentStartEvent) parser.getEvent();
            scalars = new YamlScalars(isOld(start));
            value = value(parser.getEvent(), 0);
            parser.getEvent();
        }
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw new YamlSyntaxException();
        }
        if (firstFault != null) {
            throw firstFault;
        }
        if (invalid) {
            throw new YamlSyntaxException();
        }
        return new YamlDocument(value, otherKeys);
    }

    /**
     * Returns whether the document demands YAML 1.1. The text decides, because the parser's event
     * reports version 1.2 as 1.1.
     */
    private boolean isOld(DocumentStartEvent start) {
        int end = text.offsetByCodePoints(0, start.getEndMark().getIndex());
        return start.getVersion() != null && VERSION_1_1.matcher(text.substring(0, end)).find();
    }

    private Value value(Event event, int depth) throws YamlSyntaxException {
        if (depth > MAX_DEPTH) {
            throw new GeneralException(
                    "The YAML is nested more than " + MAX_DEPTH + " levels deep.");
        }
        values++;
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor == null) {
            return content(event, depth);
        }
        anchors.remove(anchor);
        long before = values + valuesByAlias;
        Value value = content(event, depth);
        anchors.put(anchor, new Anchored(value, values + valuesByAlias - before + 1));
        return value;
    }

    private Value content(Event event, int depth) throws YamlSyntaxException {
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> sequence(start, depth);
            case MappingStartEvent start -> mapping(start, depth);
            default -> throw new YamlSyntaxException();
        };
    }

    /**
     * Reads a scalar; a text that is not a value of its type is reported only if the whole document
     * is well-formed.
     */
    private Value scalar(ScalarEvent scalar) {
        invalid |= scalar.getScalarStyle() == ScalarStyle.PLAIN && YamlTabs.areAt(scalar, source);
        boolean escapes = scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
        String text = escapes ? scalar.getValue() : slashes.restored(scalar.getValue());
        try {
            return scalars.read(tag(scalar.getTag()), isPlain(scalar), text);
        } catch (GeneralException fault) {
            firstFault = firstFault == null ? fault : firstFault;
        } catch (YamlSyntaxException _) {
            invalid = true;
        }
        return Value.Null.NULL;
    }

    private Value alias(AliasEvent alias) throws YamlSyntaxException {
        Anchored anchored = anchors.get(alias.getAnchor());
        if (anchored == null) {
            throw new YamlSyntaxException();
        }
        valuesByAlias += anchored.size;
        if (valuesByAlias > MAX_VALUES_BY_ALIAS) {
            throw new GeneralException(
                    "The YAML repeats more than "
                            + MAX_VALUES_BY_ALIAS
                            + " values through its aliases.");
        }
        return anchored.value;
    }

    /**
     * Returns the tag, or an empty text for an absent tag and for {@code !}, which means "as if
     * plain".
     */
    private static String tag(@Nullable String tag) {
        return tag == null || tag.equals("!") ? "" : tag;
    }

    private static boolean isPlain(ScalarEvent scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN || "!".equals(scalar.getTag());
    }

    private Value sequence(SequenceStartEvent start, int depth) throws YamlSyntaxException {
        demandTag(start.getTag(), "tag:yaml.org,2002:seq");
        List<Value> items = new ArrayList<>();
        for (Event event = parser.getEvent();
                !event.is(Event.ID.SequenceEnd);
                event = parser.getEvent()) {
            items.add(value(event, depth + 1));
        }
        return new Value.Sequence(items);
    }

    private Value mapping(MappingStartEvent start, int depth) throws YamlSyntaxException {
        demandTag(start.getTag(), "tag:yaml.org,2002:map");
        YamlMapping mapping = new YamlMapping();
        for (Event event = parser.getEvent();
                !event.is(Event.ID.MappingEnd);
                event = parser.getEvent()) {
            if (event instanceof ScalarEvent scalar && isMergeKey(scalar)) {
                mapping.merge(value(parser.getEvent(), depth + 1), otherKeys);
            } else {
                Value key = key(event, depth + 1);
                mapping.put(key, value(parser.getEvent(), depth + 1));
            }
        }
        Value.Structure structure = mapping.structure();
        invalid |= mapping.isInvalid();
        if (!mapping.otherKeys().isEmpty()) {
            otherKeys.put(structure, mapping.otherKeys());
        }
        return structure;
    }

    private static boolean isMergeKey(ScalarEvent scalar) {
        return scalar.getValue().equals("<<") && isPlain(scalar) && tag(scalar.getTag()).isEmpty();
    }

    /**
     * Reads a key; a lone equals sign is text here, because it has a special meaning only as a
     * value.
     */
    private Value key(Event event, int depth) throws YamlSyntaxException {
        if (event instanceof ScalarEvent scalar
                && scalar.getValue().equals("=")
                && scalar.getAnchor() == null) {
            return new Value.Text("=");
        }
        Value key = value(event, depth);
        if (key instanceof Value.Structure) {
            throw new YamlSyntaxException();
        }
        return key;
    }

    private static void demandTag(@Nullable String given, String only) throws YamlSyntaxException {
        String tag = tag(given);
        if (!tag.isEmpty() && !tag.equals(only)) {
            throw new YamlSyntaxException();
        }
    }
}
