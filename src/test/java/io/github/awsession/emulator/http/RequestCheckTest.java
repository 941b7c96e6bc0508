package io.github.awsession.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.ServiceModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;

class RequestCheckTest {
    private static final ServiceModel ATHENA = ModelLoader.load("athena");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'WorkGroup':'wg','EngineConfiguration':{}}",
                "{'WorkGroup':'a.b_c-9','EngineConfiguration':{'MaxConcurrentDpus':2}}",
                "{'WorkGroup':'wg','EngineConfiguration':{'MaxConcurrentDpus':5000,'SparkProperties':{'a"
                        + " \uD83D\uDE00':''}}}",
                "{'WorkGroup':'wg','EngineConfiguration':{},'Description':null,'Surprise':[1,{'a':2}]}",
                "{'WorkGroup':'wg','EngineConfiguration':{},'Tags':[{'Key':'k','Value':''}],'CopyWorkGroupTags':true}",
                "{'WorkGroup':'wg','EngineConfiguration':{},'ExecutionRole':'arn:aws:iam::123456789012:role/x'}"
            })
    void acceptsWhatTheServiceAccepts(String body) throws ServiceFault {
        assertThat(check("start-session", body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'EngineConfiguration':{}} | Value null at 'workGroup' failed to satisfy constraint: Member must not be null
                    {'WorkGroup':null,'EngineConfiguration':{}} | Value null at 'workGroup' failed to satisfy constraint: Member must not be null
                    {'WorkGroup':'a b','EngineConfiguration':{}} | Value 'a b' at 'workGroup' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9._-]{1,128}
                    {'WorkGroup':'w','EngineConfiguration':{'MaxConcurrentDpus':1}} | Value '1' at 'engineConfiguration.maxConcurrentDpus' failed to satisfy constraint: Member must have value greater than or equal to 2
                    {'WorkGroup':'w','EngineConfiguration':{'MaxConcurrentDpus':5001}} | Value '5001' at 'engineConfiguration.maxConcurrentDpus' failed to satisfy constraint: Member must have value less than or equal to 5000
                    {'WorkGroup':'w','EngineConfiguration':{},'SessionIdleTimeoutInMinutes':481} | Value '481' at 'sessionIdleTimeoutInMinutes' failed to satisfy constraint: Member must have value less than or equal to 480
                    {'WorkGroup':'w','EngineConfiguration':{},'Description':''} | Value '' at 'description' failed to satisfy constraint: Member must have length greater than or equal to 1
                    {'WorkGroup':'w','EngineConfiguration':{},'ClientRequestToken':'short'} | Value 'short' at 'clientRequestToken' failed to satisfy constraint: Member must have length greater than or equal to 32
                    {'WorkGroup':'w','EngineConfiguration':{},'Tags':[{'Key':'a'},{'Key':''}]} | Value '' at 'tags.2.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1
                    {'WorkGroup':'w','EngineConfiguration':{'SparkProperties':{'':'v'}}} | Value '' at 'engineConfiguration.sparkProperties' failed to satisfy constraint: Member must have length greater than or equal to 1
                    {'WorkGroup':'w','EngineConfiguration':{},'MonitoringConfiguration':{'S3LoggingConfiguration':{}}} | Value null at 'monitoringConfiguration.s3LoggingConfiguration.enabled' failed to satisfy constraint: Member must not be null
                    """)
    void namesTheMemberAndTheRule(String body, String violation) throws ServiceFault {
        assertThat(check("start-session", body)).containsExactly(violation);
    }

    @Test
    void namesTheValuesOfAnEnumeration() throws ServiceFault {
        assertThat(check("list-sessions", "{'WorkGroup':'w','StateFilter':'ASLEEP'}"))
                .containsExactly(
                        "Value 'ASLEEP' at 'stateFilter' failed to satisfy constraint: Member must"
                                + " satisfy enum value set: [CREATING, CREATED, IDLE, BUSY,"
                                + " TERMINATING, TERMINATED, DEGRADED, FAILED]");
    }

    @Test
    void gathersAllViolations() throws ServiceFault {
        assertThat(check("list-sessions", "{'StateFilter':'x','MaxResults':101}")).hasSize(3);
    }

    @Test
    void leavesLongTextsOutOfTheMessage() throws ServiceFault {
        String body = "{'SessionId':'s','CodeBlock':'" + "x".repeat(68_001) + "'}";

        assertThat(check("start-calculation-execution", body))
                .containsExactly(
                        "Value at 'codeBlock' failed to satisfy constraint: Member must have"
                                + " length less than or equal to 68000");
    }

    @Test
    void countsCharactersAndNotTheirHalves() throws ServiceFault {
        String smile = "\uD83D\uDE00";
        String body = "{'WorkGroup':'w','EngineConfiguration':{},'Description':'%s'}";

        assertThat(check("start-session", body.replace("%s", smile.repeat(1024)))).isEmpty();
        assertThat(check("start-session", body.replace("%s", smile.repeat(1025)))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'WorkGroup':3} | The value at 'workGroup' is not a string
                    {'WorkGroup':'w','EngineConfiguration':[]} | The value at 'engineConfiguration' is not a structure
                    {'WorkGroup':'w','EngineConfiguration':{'MaxConcurrentDpus':'4'}} | The value at 'engineConfiguration.maxConcurrentDpus' is not an integer
                    {'WorkGroup':'w','EngineConfiguration':{'MaxConcurrentDpus':2.5}} | The value at 'engineConfiguration.maxConcurrentDpus' is not an integer
                    {'WorkGroup':'w','EngineConfiguration':{'MaxConcurrentDpus':2147483648}} | The value at 'engineConfiguration.maxConcurrentDpus' is not an integer
                    {'WorkGroup':'w','EngineConfiguration':{'SparkProperties':{'a':1}}} | The value at 'engineConfiguration.sparkProperties.a.member' is not a string
                    {'WorkGroup':'w','EngineConfiguration':{'SparkProperties':'x'}} | The value at 'engineConfiguration.sparkProperties' is not a map
                    {'WorkGroup':'w','EngineConfiguration':{},'Tags':{}} | The value at 'tags' is not a list
                    {'WorkGroup':'w','EngineConfiguration':{},'CopyWorkGroupTags':'true'} | The value at 'copyWorkGroupTags' is not a boolean
                    """)
    void aWrongTypeCannotBeRead(String body, String message) {
        assertThatThrownBy(() -> check("start-session", body))
                .isInstanceOfSatisfying(
                        ServiceFault.class,
                        fault ->
                                assertThat(Service.shown(fault.body()))
                                        .contains("SerializationException")
                                        .contains(message));
    }

    private static List<String> check(String command, String body) throws ServiceFault {
        return RequestCheck.violations(
                ATHENA, Objects.requireNonNull(ATHENA.operation(command)), Service.tree(body));
    }
}
