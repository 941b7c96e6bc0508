package io.github.awsession.command.option;

import io.github.awsession.command.line.Option;
import io.github.awsession.command.line.OptionTable;
import io.github.awsession.output.ColorMode;
import io.github.awsession.output.ErrorFormat;
import io.github.awsession.output.OutputFormat;

import java.util.List;

/** Declares the options that every command has, in the order in which AWS CLI declares them. */
public final class GlobalOptions {
    public static final OptionTable TABLE =
            new OptionTable(
                    List.of(
                            Option.flag("debug"),
                            Option.value("endpoint-url"),
                            Option.flag("no-verify-ssl"),
                            Option.flag("no-paginate"),
                            Option.choice("output", OutputFormat.words()),
                            Option.value("query"),
                            Option.value("profile"),
                            Option.value("region"),
                            Option.flag(Option.VERSION),
                            Option.choice("color", ColorMode.words()),
                            Option.flag("no-sign-request"),
                            Option.value("ca-bundle"),
                            Option.value("cli-read-timeout"),
                            Option.value("cli-connect-timeout"),
                            Option.choice(
                                    "cli-binary-format", List.of("base64", "raw-in-base64-out")),
                            Option.flag("no-cli-pager"),
                            Option.flag("cli-auto-prompt"),
                            Option.flag("no-cli-auto-prompt"),
                            Option.choice("cli-error-format", ErrorFormat.words())));

    private GlobalOptions() {}
}
