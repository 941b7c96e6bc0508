package io.github.awsession.command.session.forward;

import io.github.awsession.command.run.CallContext;
import io.github.awsession.command.run.TargetWait;
import io.github.awsession.command.session.remote.Crew;
import io.github.awsession.command.session.remote.RemoteSessions;
import io.github.awsession.output.ResponsePrinter;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds all forwards of one command. */
final class ForwardSet implements AutoCloseable {
    private final CallContext context;
    private final String target;
    private final boolean quiet;
    private final List<KeptForward> forwards = new ArrayList<>();

    private ForwardSet(CallContext context, String target, boolean quiet) {
        this.context = context;
        this.target = target;
        this.quiet = quiet;
    }

    /**
     * Binds all local ports.
     *
     * @throws io.github.awsession.error.GeneralException when one is in use; then none is bound
     */
    static ForwardSet bind(
            CallContext context, String target, List<LocalForward> forwards, boolean quiet) {
        ForwardSet set = new ForwardSet(context, target, quiet);
        try {
            for (LocalForward forward : forwards) {
                set.forwards.add(KeptForward.bind(context, target, forward, quiet));
            }
            return set;
        } catch (RuntimeException | Error failure) {
            set.close();
            throw failure;
        }
    }

    /** Begins to open all forwards. */
    void begin(Crew crew, RemoteSessions sessions, TargetWait wait, Openings openings) {
        for (KeptForward forward : forwards) {
            crew.begin(requests -> forward.run(sessions, wait, openings, requests));
        }
    }

    /**
     * Tells that all forwards are open: on standard error, and where the user has typed an output
     * format, on standard output as well.
     */
    void announce() {
        if (!quiet) {
            StringBuilder lines = new StringBuilder();
            forwards.forEach(
                    forward -> lines.append("ready: ").append(forward.title()).append('\n'));
            context.environment().streams().tell(lines.toString());
        }
        ResponsePrinter.Options asked = context.globals().printing();
        if (asked.format().isPresent()) {
            ResponsePrinter.Options unpaged =
                    new ResponsePrinter.Options(
                            asked.format(), asked.query(), asked.color(), false);
            new ResponsePrinter(context.environment(), context.settings(), unpaged)
                    .print("Forwards", document());
        }
    }

    private Value.Structure document() {
        List<Value> entries = new ArrayList<>();
        for (KeptForward forward : forwards) {
            StructureBuilder entry =
                    new StructureBuilder()
                            .put("LocalAddress", forward.address())
                            .put("LocalPort", Value.Integral.of(forward.port()));
            forward.forward().host().ifPresent(host -> entry.put("RemoteHost", host));
            entries.add(
                    entry.put("RemotePort", Value.Integral.of(forward.forward().remotePort()))
                            .put("SessionId", forward.session())
                            .build());
        }
        return new StructureBuilder()
                .put("Target", target)
                .put("Forwards", new Value.Sequence(entries))
                .build();
    }

    /** Returns the environment variables that lead a command to the local ports. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        int number = 0;
        for (KeptForward forward : forwards) {
            number++;
            String name = "AWSESSION_FORWARD_" + number;
            variables.put(name + "_PORT", Integer.toString(forward.port()));
            variables.put(name + "_ADDRESS", forward.address());
        }
        return variables;
    }

    @Override
    public void close() {
        forwards.forEach(KeptForward::close);
    }
}
