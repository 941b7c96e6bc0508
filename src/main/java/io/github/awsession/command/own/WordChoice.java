package io.github.awsession.command.own;

import io.github.awsession.command.line.Choices;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Iterator;
import java.util.List;

/** The value of an option of ours that is one of some words, which completion offers. */
public abstract class WordChoice<T> implements ITypeConverter<T>, Iterable<String> {
    /** All words. */
    protected abstract List<String> words();

    /** The word that was meant; another one than typed where letters may be small or capital. */
    protected String spelling(String typed) {
        return typed;
    }

    /** What one of them stands for. */
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
