package io.github.awsession;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and returns its status. */
    static int run(String... arguments) {
        return 0;
    }
}
