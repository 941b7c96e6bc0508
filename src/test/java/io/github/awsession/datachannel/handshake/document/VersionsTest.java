package io.github.awsession.datachannel.handshake.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the versions of agents and clients decide. */
class VersionsTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2.3.722.0,    false, false, false
                    2.3.722.1,    true,  false, false
                    2.3.1000.0,   true,  false, false
                    3.0.196.0,    true,  false, false
                    3.0.196.1,    true,  true,  false
                    3.0.197.0,    true,  true,  false
                    3.1.1511.0,   true,  true,  false
                    3.1.1511.1,   true,  true,  true
                    3.10.0.0,     true,  true,  true
                    3.3.1230.0,   true,  true,  true
                    10.0.0.0,     true,  true,  true
                    3.3.1230,     false, false, false
                    3.3.1230.0.0, false, false, false
                    3.3.x.0,      false, false, false
                    3.3.-1.0,     false, false, false
                    3.3.+1.0,     false, false, false
                    3..1230.0,    false, false, false
                    9999999999999999999.0.0.0, false, false, false
                    '',           false, false, false
                    """)
    void agents(String text, boolean terminate, boolean multiplexes, boolean patient) {
        AgentVersion version = new AgentVersion(text);

        assertThat(version.understandsTerminate()).isEqualTo(terminate);
        assertThat(version.multiplexes()).isEqualTo(multiplexes);
        assertThat(version.isPatient()).isEqualTo(patient);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0.0.1,     false, false
                    1.1.69,    false, false
                    1.1.69.9,  false, false
                    1.1.70,    true,  false
                    1.1.70.0,  true,  false
                    1.2.0.0,   true,  false
                    1.2.331.0, true,  false
                    1.2.331,   true,  false
                    1.2.331.1, true,  true
                    1.2.332,   true,  true
                    1.2.650.0, true,  true
                    2,         true,  true
                    '',        false, false
                    next,      false, false
                    """)
    void clients(String text, boolean multiplexes, boolean patient) {
        ClientVersion version = new ClientVersion(text);

        assertThat(version.multiplexes()).isEqualTo(multiplexes);
        assertThat(version.isPatient()).isEqualTo(patient);
    }
}
