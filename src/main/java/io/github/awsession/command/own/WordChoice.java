package io.github.awsession.command.own;

import io.github.awsession.command.line.Choices;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Iterator;
import java.util.List;

/**
 * Converts the value of an option that accepts only certain words; completion offers these words.
 */
public abstract class WordChoice<T> implements ITypeConverter<T>, Iterable<String> {
    /** Returns all words that the option accepts. */
    protected abstract List<String> words();

    /**
     * Returns the accepted word for a typed word; the two differ only where the option ignores
     * case.
     */
    protected String spelling(String typed) {
        return typed;
    }

    /** Returns the value for an accepted word. */
    protected abstract T meaning(String word);

    @Override
    public final T convert(String typed) {
        String word = spelling(typed);
        if (!words().contains(word)) {
            throw new TypeConversionException(Choices.complaint(typed, words()));
        }
        return meaning(word);
    }

    @Override
    public final Iterator<String> iterator() {
        return words().iterator();
    }
}
