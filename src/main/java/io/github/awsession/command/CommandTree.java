package io.github.awsession.command;

import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Settings;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds the typed command and runs it. Only what was typed is loaded. */
final class CommandTree {
    private final Environment environment;
    private final List<ExtraCommand> extras;

    CommandTree(Environment environment, List<ExtraCommand> extras) {
        this.environment = environment;
        this.extras = extras;
    }

    /** The words that may stand first. */
    List<String> commands() {
        List<String> commands = new ArrayList<>(ModelLoader.SERVICES);
        for (ExtraCommand extra : extras) {
            commands.add(extra.name());
        }
        commands.add(HELP);
        return commands;
    }

    static final String HELP = "help";

    int run(GlobalWords typed, LevelWords main) {
        String command = Objects.requireNonNull(main.positional());
        Globals globals = Globals.of(typed);
        for (ExtraCommand extra : extras) {
            if (extra.name().equals(command)) {
                return extra.run(environment, main.rest());
            }
        }
        return service(ModelLoader.load(command), typed, globals, main.rest());
    }

    private int service(ServiceModel service, GlobalWords typed, Globals globals, List<String> words) {
        List<String> names = new ArrayList<>(service.operations().keySet());
        names.add(HELP);
        LevelWords level =
                LevelParser.parse(new OptionTable(List.of()), new Positional("operation", true, names), words);
        Operation operation = service.operations().get(Objects.requireNonNull(level.positional()));
        Objects.requireNonNull(operation);
        Invocation invocation = new OperationWords(service, operation).read(level.rest(), globals);
        Settings settings = new UnreadSettings(environment.variables());
        return new OperationRunner(environment, settings).run(invocation).status();
    }
}
