package io.github.awsession.parity;

/** A member that does not match. */
record Difference(String member, String expected, String actual) {
    String describe() {
        return "-- " + member + "\n" + UnifiedDiff.of(expected, actual);
    }
}
