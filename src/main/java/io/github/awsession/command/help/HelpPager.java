package io.github.awsession.command.help;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.FileFailure;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.TerminalSize;
import io.github.awsession.error.GeneralException;
import io.github.awsession.python.ShellWords;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Shows help pages. A page on a terminal goes through the program in {@code MANPAGER} or {@code
 * PAGER}, or else {@code less -R}; elsewhere, or when that program is missing, the page is printed
 * as it is. As in AWS CLI, the pager of the output is not used for help.
 */
public final class HelpPager {
    private static final String DEFAULT = "less -R";

    private final Environment environment;

    public HelpPager(Environment environment) {
        this.environment = environment;
    }

    public void show(String page) {
        List<String> command = command();
        if (!environment.streams().outTerminal()
                || command.isEmpty()
                || environment.processes().find(command.getFirst()).isEmpty()) {
            environment.streams().print(page);
            return;
        }
        feed(command, page);
    }

    /** Shows a page, without a pager where the terminal has room for all of it. */
    public void showShort(String page) {
        if (page.lines().count() < TerminalSize.ask(environment.processes()).rows()) {
            environment.streams().print(page);
        } else {
            show(page);
        }
    }

    private List<String> command() {
        String text =
                environment
                        .variables()
                        .find("MANPAGER")
                        .or(() -> environment.variables().find("PAGER"))
                        .orElse(DEFAULT);
        return ShellWords.split(text).orElse(List.of());
    }

    private void feed(List<String> command, String page) {
        try {
            Process pager =
                    environment
                            .processes()
                            .start(
                                    new Processes.Launch(
                                            command,
                                            Map.of(),
                                            Redirect.PIPE,
                                            Redirect.INHERIT,
                                            Redirect.INHERIT));
            try (OutputStream in = pager.getOutputStream()) {
                in.write(page.getBytes(StandardCharsets.UTF_8));
            } catch (IOException _) {
                // The user quit the pager before it had read the whole page.
            }
            pager.waitFor();
        } catch (FileFailure failure) {
            throw new GeneralException(String.valueOf(failure.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
