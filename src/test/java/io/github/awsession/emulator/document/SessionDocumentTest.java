package io.github.awsession.emulator.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class SessionDocumentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    AWS-StartSSHSession             |                       | localhost:22   | portNumber=22
                    AWS-StartSSHSession             | portNumber=2222       | localhost:2222 | portNumber=2222
                    AWS-StartPortForwardingSession  |                       | localhost:80   | portNumber=80,localPortNumber=0,type=LocalPortForwarding
                    AWS-StartPortForwardingSession  | portNumber=65535,localPortNumber=1 | localhost:65535 | portNumber=65535,localPortNumber=1,type=LocalPortForwarding
                    AWS-StartPortForwardingSessionToRemoteHost | host=db.example,portNumber=5432 | db.example:5432 | portNumber=5432,localPortNumber=0,host=db.example,type=LocalPortForwarding
                    AWS-StartPortForwardingSessionToSocket | localUnixSocket=/tmp/s | localhost:80 | portNumber=80,localPortNumber=0,localConnectionType=unix,localUnixSocket=/tmp/s,type=LocalPortForwarding
                    """)
    void portsHaveTheirProperties(String name, String given, String address, String properties)
            throws InvalidParametersException {
        Workload.Port port =
                (Workload.Port) SessionDocument.find(name).orElseThrow().workload(map(given));

        assertThat(port.host() + ":" + port.port()).isEqualTo(address);
        assertThat(
                        String.join(
                                ",",
                                port.properties().entrySet().stream()
                                        .map(Object::toString)
                                        .toList()))
                .isEqualTo(properties);
        assertThat(port.sessionType()).isEqualTo("Port");
        assertThat(port.forwarding()).isEqualTo(!name.equals("AWS-StartSSHSession"));
    }

    @Test
    void commandsAreRead() throws InvalidParametersException {
        assertThat(SessionDocument.INTERACTIVE.workload(map("command=top -d 1")))
                .isEqualTo(new Workload.InteractiveCommand("top -d 1"));
        assertThat(SessionDocument.COMMAND.workload(map("command=ls")))
                .isEqualTo(new Workload.Command("ls", false, "", ""));
        assertThat(
                        SessionDocument.COMMAND.workload(
                                map(
                                        "command=ls,separateOutputStream=true,stdErrSeparatorPrefix=E:")))
                .isEqualTo(new Workload.Command("ls", true, "", "E:"));
        assertThat(SessionDocument.SHELL.workload(Map.of())).isEqualTo(new Workload.Shell());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    SHELL       | command=ls        | Parameter "command" is not defined in the document.
                    PORT        | host=a            | Parameter "host" is not defined in the document.
                    INTERACTIVE |                   | Parameter "command" requires a value.
                    COMMAND     | separateOutputStream=true | Parameter "command" requires a value.
                    COMMAND     | command=ls,stdOutSeparatorPrefix=# | Parameter "stdOutSeparatorPrefix" has value "#" not matching "^[a-zA-Z0-9_:\\-\\r\\n]{0,30}$".
                    """)
    void refusesWhatDoesNotFit(SessionDocument document, String given, String message) {
        assertThatThrownBy(() -> document.workload(map(given)))
                .isInstanceOf(InvalidParametersException.class)
                .hasMessage(message);
    }

    @Test
    void refusesOtherWordsThanTrueAndFalse() {
        assertThatThrownBy(
                        () ->
                                SessionDocument.COMMAND.workload(
                                        map("command=ls,separateOutputStream=yes")))
                .hasMessageContaining("has value \"yes\" not matching");
    }

    @ParameterizedTest
    @CsvSource({"0", "65536", "-1", "http", "080", "''"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> SessionDocument.PORT.workload(Map.of("portNumber", List.of(port))))
                .hasMessageStartingWith(
                        "Parameter \"portNumber\" has value \"" + port + "\" not matching");
    }

    @Test
    void takesOneValueForEachParameter() {
        assertThatThrownBy(
                        () -> SessionDocument.SSH.workload(Map.of("portNumber", List.of("1", "2"))))
                .hasMessage("Parameter \"portNumber\" takes one value.");
    }

    private static Map<String, List<String>> map(String given) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : given == null ? new String[0] : given.split(",")) {
            String[] sides = pair.split("=", 2);
            parameters.put(sides[0], List.of(sides[1]));
        }
        return parameters;
    }
}
