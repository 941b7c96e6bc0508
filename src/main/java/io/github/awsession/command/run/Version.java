package io.github.awsession.command.run;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Variables;
import io.github.awsession.error.ExitCode;

/** Describes the version of the program and the platform on which it runs. */
public final class Version {
    static final String NUMBER = "0.1.0";

    private Version() {}

    /** Prints the line, and returns the exit status. */
    public static int print(Environment environment) {
        environment.streams().printSomewhere(line(environment.variables()));
        return ExitCode.OK.status();
    }

    /**
     * Returns one line in the form of AWS CLI's version line: {@code awsession/0.1.0 Java/25.0.3
     * Linux/6.8 exe/amd64}.
     */
    public static String line(Variables variables) {
        StringBuilder line = new StringBuilder("awsession/").append(NUMBER);
        line.append(" Java/").append(System.getProperty("java.version"));
        line.append(' ').append(System.getProperty("os.name").replace(' ', '-'));
        line.append('/').append(System.getProperty("os.version"));
        variables
                .find("AWS_EXECUTION_ENV")
                .ifPresent(name -> line.append(" exec-env/").append(name));
        return line.append(" exe/").append(System.getProperty("os.arch")).append('\n').toString();
    }
}
