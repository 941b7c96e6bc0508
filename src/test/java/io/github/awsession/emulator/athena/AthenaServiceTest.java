package io.github.awsession.emulator.athena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;

import io.github.awsession.emulator.http.Service;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class AthenaServiceTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String NOTEBOOK = "12345678-1234-1234-1234-123456789012";

    private final Service service = new Service();

    @Test
    void aSessionShowsWhatItWasStartedWithAndTheDefaults() throws ServiceFault {
        String id = service.start(",'Description':'d','SessionIdleTimeoutInMinutes':3");
        service.clock.passSeconds(2.5);

        assertThat(Service.shown(service.call("GetSession", "{'SessionId':'" + id + "'}")))
                .isEqualTo(
                        "{'SessionId':'"
                                + id
                                + "','Description':'d','WorkGroup':'wg','EngineVersion':'PySpark"
                                + " engine version 3','EngineConfiguration':"
                                + "{'CoordinatorDpuSize':1,'MaxConcurrentDpus':4,'DefaultExecutorDpuSize':1},"
                                + "'SessionConfiguration':{'WorkingDirectory':'s3://emulator/wg/"
                                + id
                                + "','IdleTimeoutSeconds':180},'Status':{'StartDateTime':1767323045.678,"
                                + "'LastModifiedDateTime':1767323047.678,'IdleSinceDateTime':1767323047.678,"
                                + "'State':'IDLE'},'Statistics':{'DpuExecutionInMillis':1000}}");
    }

    @Test
    void aSessionIsTerminatedOnceAndForAll() throws ServiceFault {
        String id = service.start("");
        String body = "{'SessionId':'" + id + "'}";

        assertThat(service.text("TerminateSession", body, "State")).isEqualTo("TERMINATING");
        service.clock.passSeconds(1);
        assertThat(service.text("TerminateSession", body, "State")).isEqualTo("TERMINATED");
        assertThat(service.text("GetSession", body, "Status.EndDateTime"))
                .isEqualTo("1767323046.678");
    }

    @Test
    void theSameTokenAndParametersGiveTheSameSession() throws ServiceFault {
        String first = service.start(",'ClientRequestToken':'" + TOKEN + "'");
        service.clock.passSeconds(10);

        assertThat(service.start(",'ClientRequestToken':'" + TOKEN + "'")).isEqualTo(first);
        assertThat(service.start(",'ClientRequestToken':'x" + TOKEN + "'")).isNotEqualTo(first);
        assertThat(service.start("")).isNotEqualTo(service.start(""));
    }

    @Test
    void theSameTokenWithOtherParametersIsRefused() throws ServiceFault {
        service.start(",'ClientRequestToken':'" + TOKEN + "'");

        assertThatThrownBy(
                        () ->
                                service.start(
                                        ",'Description':'d','ClientRequestToken':'" + TOKEN + "'"))
                .isInstanceOf(ServiceFault.class)
                .hasMessage("InvalidRequestException");
    }

    @Test
    void aTokenBelongsToOneRegion() throws ServiceFault {
        String first = service.start(",'ClientRequestToken':'" + TOKEN + "'");
        String body =
                "{'WorkGroup':'wg','EngineConfiguration':{'MaxConcurrentDpus':4},"
                        + "'ClientRequestToken':'"
                        + TOKEN
                        + "'}";
        Value.Structure elsewhere =
                service.call(Service.headers("StartSession", "eu-west-1"), body);

        assertThat(Service.text(elsewhere, "SessionId")).isNotEqualTo(first);
    }

    @Test
    void aTokenBelongsToOneOperation() throws ServiceFault {
        String session = service.start(",'ClientRequestToken':'" + TOKEN + "'");
        service.clock.passSeconds(2);
        String body = code(session, ",'ClientRequestToken':'" + TOKEN + "'");

        assertThat(service.call("StartCalculationExecution", body).get("CalculationExecutionId"))
                .isNotNull();
    }

    @Test
    void aRefusedRequestDoesNotUseItsTokenUp() throws ServiceFault {
        String session = service.start("");
        String body = code(session, ",'ClientRequestToken':'" + TOKEN + "'");
        assertThatThrownBy(() -> service.call("StartCalculationExecution", body))
                .hasMessage("InvalidRequestException");
        service.clock.passSeconds(2);

        assertThat(service.text("StartCalculationExecution", body, "State")).isEqualTo("CREATING");
    }

    @Test
    void aRegionDoesNotKnowTheSessionsOfAnother() throws ServiceFault {
        String id = service.start("");
        Headers elsewhere = Service.headers("GetSession", "eu-west-1");

        assertThatThrownBy(() -> service.call(elsewhere, "{'SessionId':'" + id + "'}"))
                .hasMessage("ResourceNotFoundException");
    }

    @Test
    void aListHoldsTheSessionsOfOneWorkGroupNewestFirst() throws ServiceFault {
        String first = service.start("");
        String second = service.start("");
        service.call("StartSession", "{'WorkGroup':'other','EngineConfiguration':{}}");

        assertThat(listed("{'WorkGroup':'wg'}")).containsExactly(second, first);
        assertThat(listed("{'WorkGroup':'none'}")).isEmpty();
    }

    @Test
    void aListCanBeFilteredByState() throws ServiceFault {
        String first = service.start("");
        service.clock.passSeconds(3);
        String second = service.start("");

        assertThat(listed("{'WorkGroup':'wg','StateFilter':'IDLE'}")).containsExactly(first);
        assertThat(listed("{'WorkGroup':'wg','StateFilter':'CREATING'}")).containsExactly(second);
        assertThat(listed("{'WorkGroup':'wg','StateFilter':'FAILED'}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "2, 4", "3, 3", "7, 1", "100, 1"})
    void pagesTogetherHoldEverySessionOnce(int size, int pages) throws ServiceFault {
        List<String> started = new ArrayList<>();
        for (int count = 0; count < 7; count++) {
            started.addFirst(service.start(""));
        }
        List<String> seen = new ArrayList<>();
        int read = 0;
        String next = "";
        do {
            String body = "{'WorkGroup':'wg','MaxResults':" + size + next + "}";
            Value.Structure page = service.call("ListSessions", body);
            seen.addAll(ids(page, "Sessions", "SessionId"));
            next =
                    page.get("NextToken") == null
                            ? ""
                            : ",'NextToken':'" + Service.text(page, "NextToken") + "'";
            read++;
        } while (!next.isEmpty());

        assertThat(seen).isEqualTo(started);
        assertThat(read).isEqualTo(pages);
    }

    @Test
    void aTokenIsGoodForItsOwnListOnly() throws ServiceFault {
        service.start("");
        service.start("");
        String token =
                service.text("ListSessions", "{'WorkGroup':'wg','MaxResults':1}", "NextToken");

        assertThatThrownBy(
                        () ->
                                listed(
                                        "{'WorkGroup':'wg','StateFilter':'IDLE','NextToken':'"
                                                + token
                                                + "'}"))
                .hasMessage("InvalidRequestException");
        assertThatThrownBy(() -> listed("{'WorkGroup':'wg','NextToken':''}"))
                .hasMessage("InvalidRequestException");
    }

    @Test
    void aNotebookListsItsSessionsTenAPage() throws ServiceFault {
        String body =
                "{'WorkGroup':'wg','NotebookVersion':'Athena notebook version"
                        + " 1','EngineConfiguration':{'AdditionalConfigs':{'NotebookId':'"
                        + NOTEBOOK
                        + "'}}}";
        for (int count = 0; count < 11; count++) {
            service.call("StartSession", body);
        }
        service.start("");
        Value.Structure page =
                service.call("ListNotebookSessions", "{'NotebookId':'" + NOTEBOOK + "'}");

        assertThat(ids(page, "NotebookSessionsList", "SessionId")).hasSize(10);
        assertThat(page.get("NextToken")).isNotNull();
    }

    @Test
    void aCalculationRunsInAnIdleSession() throws ServiceFault {
        String session = service.start("");
        service.clock.passSeconds(2);
        String id =
                service.text(
                        "StartCalculationExecution", code(session, ""), "CalculationExecutionId");
        String body = "{'CalculationExecutionId':'" + id + "'}";

        assertThat(service.state(session)).isEqualTo("BUSY");
        service.clock.passSeconds(1);
        assertThat(service.text("GetCalculationExecutionStatus", body, "Status.State"))
                .isEqualTo("RUNNING");
        service.clock.passSeconds(1);
        assertThat(service.text("GetCalculationExecution", body, "Status.State"))
                .isEqualTo("COMPLETED");
        assertThat(service.text("GetCalculationExecution", body, "Result.ResultType"))
                .isEqualTo("application/vnd.aws.athena.v1+json");
        assertThat(service.text("GetCalculationExecutionCode", body, "CodeBlock")).isEqualTo("1+1");
        assertThat(service.text("StopCalculationExecution", body, "State")).isEqualTo("COMPLETED");
        assertThat(service.state(session)).isEqualTo("IDLE");
    }

    @Test
    void aRunningCalculationCanBeStopped() throws ServiceFault {
        String session = service.start("");
        service.clock.passSeconds(2);
        String id =
                service.text(
                        "StartCalculationExecution", code(session, ""), "CalculationExecutionId");
        String body = "{'CalculationExecutionId':'" + id + "'}";
        service.clock.passSeconds(1);

        assertThat(service.text("StopCalculationExecution", body, "State")).isEqualTo("CANCELING");
        service.clock.passSeconds(1);
        assertThat(service.text("GetCalculationExecutionStatus", body, "Status.State"))
                .isEqualTo("CANCELED");
        Value.Structure list =
                service.call(
                        "ListCalculationExecutions",
                        "{'SessionId':'" + session + "','StateFilter':'CANCELED'}");
        assertThat(ids(list, "Calculations", "CalculationExecutionId")).containsExactly(id);
    }

    @Test
    void aCalculationTokenStartsOneCalculation() throws ServiceFault {
        String session = service.start("");
        service.clock.passSeconds(2);
        String body = code(session, ",'ClientRequestToken':'" + TOKEN + "'");

        assertThat(service.call("StartCalculationExecution", body))
                .isEqualTo(service.call("StartCalculationExecution", body));
    }

    @Test
    void aSessionKeepsALimitedNumberOfCalculations() throws ServiceFault {
        String session = service.start("");
        service.clock.passSeconds(60);
        String first =
                service.text(
                        "StartCalculationExecution", code(session, ""), "CalculationExecutionId");
        service.clock.passSeconds(60);
        for (int count = 1; count < AthenaCalculations.MAX_CALCULATIONS; count++) {
            service.call("StartCalculationExecution", code(session, ""));
        }
        String body = "{'CalculationExecutionId':'" + first + "'}";
        assertThat(service.text("GetCalculationExecution", body, "Status.State"))
                .isEqualTo("COMPLETED");

        service.call("StartCalculationExecution", code(session, ""));
        assertThatThrownBy(() -> service.call("GetCalculationExecution", body))
                .hasMessage("ResourceNotFoundException");
        assertThatThrownBy(() -> service.call("StartCalculationExecution", code(session, "")))
                .hasMessage("TooManyRequestsException");
    }

    @Test
    void aSessionThatIsNotReadyTakesNoCalculation() throws ServiceFault {
        String session = service.start("");

        assertThatThrownBy(() -> service.call("StartCalculationExecution", code(session, "")))
                .hasMessage("InvalidRequestException");
        assertThatThrownBy(
                        () -> service.call("GetSessionEndpoint", "{'SessionId':'" + session + "'}"))
                .hasMessage("InvalidRequestException");
    }

    @Test
    void aReadySessionHasAnEndpoint() throws ServiceFault {
        String session = service.start("");
        service.clock.passSeconds(2);
        Value.Structure endpoint =
                service.call("GetSessionEndpoint", "{'SessionId':'" + session + "'}");

        assertThat(Service.text(endpoint, "EndpointUrl"))
                .isEqualTo("https://" + session + ".us-east-1.athena.invalid:443");
        assertThat(Service.text(endpoint, "AuthTokenExpirationTime")).isEqualTo("1767326647.678");
    }

    @Test
    void thereIsAnEndToTheNumberOfLiveSessions() throws ServiceFault {
        for (int count = 0; count < AthenaSessions.MAX_LIVE_SESSIONS; count++) {
            service.start("");
        }
        assertThatThrownBy(() -> service.start("")).hasMessage("TooManyRequestsException");
        service.clock.passSeconds(3600);
        assertThat(service.start("")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    GetSession | {'SessionId':'x'} | ResourceNotFoundException
                    GetSessionStatus | {'SessionId':'x'} | ResourceNotFoundException
                    GetSessionEndpoint | {'SessionId':'x'} | ResourceNotFoundException
                    TerminateSession | {'SessionId':'x'} | ResourceNotFoundException
                    StartCalculationExecution | {'SessionId':'x','CodeBlock':'1'} | ResourceNotFoundException
                    StartCalculationExecution | {'SessionId':'x'} | InvalidRequestException
                    ListCalculationExecutions | {'SessionId':'x'} | ResourceNotFoundException
                    GetCalculationExecution | {'CalculationExecutionId':'x'} | ResourceNotFoundException
                    GetCalculationExecutionCode | {'CalculationExecutionId':'x'} | ResourceNotFoundException
                    GetCalculationExecutionStatus | {'CalculationExecutionId':'x'} | ResourceNotFoundException
                    StopCalculationExecution | {'CalculationExecutionId':'x'} | ResourceNotFoundException
                    GetSession | {} | InvalidRequestException
                    GetSession | `` | InvalidRequestException
                    GetSession | {'SessionId':1} | SerializationException
                    GetSession | { | SerializationException
                    GetSession | [] | SerializationException
                    ListSessions | {'WorkGroup':'w','MaxResults':0} | InvalidRequestException
                    StartSession | {'WorkGroup':'w','EngineConfiguration':{},'NotebookVersion':'2'} | InvalidRequestException
                    StartSession | {'WorkGroup':'w','EngineConfiguration':{},'NotebookVersion':'Athena notebook version 1'} | InvalidRequestException
                    getSession | {} | UnknownOperationException
                    GetQueryExecution | {} | UnknownOperationException
                    """)
    void refusesWhatTheServiceRefuses(String operation, String body, String code) {
        assertThatThrownBy(() -> service.call(operation, body))
                .isInstanceOf(ServiceFault.class)
                .hasMessage(code);
    }

    private static String code(String session, String members) {
        return "{'SessionId':'" + session + "','CodeBlock':'1+1'" + members + "}";
    }

    private List<String> listed(String body) throws ServiceFault {
        return ids(service.call("ListSessions", body), "Sessions", "SessionId");
    }

    private static List<String> ids(Value.Structure page, String list, String id) {
        return ((Value.Sequence) page.get(list))
                .items().stream().map(item -> Service.text((Value.Structure) item, id)).toList();
    }
}
