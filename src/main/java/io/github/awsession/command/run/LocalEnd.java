package io.github.awsession.command.run;

import io.github.awsession.session.LocalPort;
import io.github.awsession.value.Value;

/** Finds the local end of a session with ports in the parameters of its start. */
final class LocalEnd {
    private LocalEnd() {}

    /**
     * Binds the local end if the parameters name it, because a port in use should be known before a
     * session is started for it.
     *
     * @throws io.github.awsession.error.GeneralException when it is in use
     */
    static LocalPort of(Value.Structure parameters) {
        if (!(parameters.get("Parameters") instanceof Value.Structure document)) {
            return LocalPort.unbound("");
        }
        String port = first(document, "localPortNumber");
        String path = first(document, "localUnixSocket");
        if (first(document, "localConnectionType").equals("unix") && !path.isEmpty()) {
            return LocalPort.unix(path);
        }
        return port.isEmpty() ? LocalPort.unbound("") : LocalPort.tcp("", port);
    }

    private static String first(Value.Structure document, String name) {
        return document.get(name) instanceof Value.Sequence(var items)
                        && !items.isEmpty()
                        && items.getFirst() instanceof Value.Text(var text)
                ? text
                : "";
    }
}
