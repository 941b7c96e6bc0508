package io.github.awsession.emulator;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numeric values of the options of {@code emulator}. */
final class EmulatorNumbers {
    private static final int MAX_PORT = 65535;
    private static final double MAX_SPEED = 1e6;

    private EmulatorNumbers() {}

    /** Reads the number of a port, or 0. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                int port = Integer.parseInt(text);
                if (port >= 0 && port <= MAX_PORT) {
                    return port;
                }
            } catch (NumberFormatException _) {
                // Reported below.
            }
            throw wrong("a number from 0 to " + MAX_PORT, text);
        }
    }

    /** Reads a positive factor. */
    static final class Speed implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double speed = Double.parseDouble(text);
                if (speed > 0 && speed <= MAX_SPEED) {
                    return speed;
                }
            } catch (NumberFormatException _) {
                // Reported below.
            }
            throw wrong("a number above 0, at most 1000000,", text);
        }
    }

    /** Reads an integer of 64 bits. */
    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException _) {
                throw wrong("a number", text);
            }
        }
    }

    /** Reads a version of four numbers. */
    static final class Version implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (text.matches("\\d{1,9}(\\.\\d{1,9}){3}")) {
                return text;
            }
            throw wrong("a version of four numbers, such as 3.3.1230.0,", text);
        }
    }

    private static TypeConversionException wrong(String expected, String text) {
        return new TypeConversionException(expected + " is expected: '" + text + "'");
    }
}
