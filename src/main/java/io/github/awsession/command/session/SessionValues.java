package io.github.awsession.command.session;

import io.github.awsession.command.own.WordChoice;
import io.github.awsession.command.session.view.EnvironmentForm;
import io.github.awsession.command.session.view.SessionKind;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.List;

/** Reads the values of the options of {@code session}. */
final class SessionValues {
    private SessionValues() {}

    /** Reads the command word of any service. */
    static final class Service extends WordChoice<SessionKind> {
        @Override
        protected List<String> words() {
            return SessionKind.words();
        }

        @Override
        protected SessionKind meaning(String word) {
            return SessionKind.of(word);
        }
    }

    /** Reads the command word of a service whose sessions run Spark. */
    static final class SparkService extends WordChoice<SessionKind> {
        @Override
        protected List<String> words() {
            return SessionKind.sparkWords();
        }

        @Override
        protected SessionKind meaning(String word) {
            return SessionKind.of(word);
        }
    }

    /** Reads the state of a session, in any case. */
    static final class State extends WordChoice<String> {
        @Override
        protected List<String> words() {
            return SessionSelection.states();
        }

        @Override
        protected String spelling(String word) {
            return words().stream().filter(word::equalsIgnoreCase).findFirst().orElse(word);
        }

        @Override
        protected String meaning(String word) {
            return word;
        }
    }

    /** Reads the form in which variables are printed. */
    static final class Form extends WordChoice<String> {
        @Override
        protected List<String> words() {
            return EnvironmentForm.WORDS;
        }

        @Override
        protected String meaning(String word) {
            return word;
        }
    }

    /** Reads a tag in the form {@code KEY=VALUE}. */
    static final class Tag implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (text.indexOf('=') <= 0) {
                throw new TypeConversionException("KEY=VALUE is expected: '" + text + '\'');
            }
            return text;
        }
    }
}
