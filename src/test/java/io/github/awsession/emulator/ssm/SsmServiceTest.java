package io.github.awsession.emulator.ssm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.emulator.fault.FaultPlan;
import io.github.awsession.emulator.http.EmulatorClient;
import io.github.awsession.emulator.http.EmulatorClient.Answer;
import io.github.awsession.emulator.http.JsonProtocol;
import io.github.awsession.emulator.http.Service;
import io.github.awsession.value.Value;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class SsmServiceTest {
    private static final String TARGET = "{'Target':'i-0123456789abcdef0'";

    private EmulatorClient client;

    @BeforeEach
    void start() throws IOException {
        client = new EmulatorClient(FaultPlan.NONE);
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void aSessionComesWithTheAddressOfItsDataChannel() throws Exception {
        Answer answer = client.ssm("StartSession", TARGET + "}");
        String id = answer.text("SessionId");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo(JsonProtocol.CONTENT_TYPE);
        assertThat(id).matches("emulator-[0-9a-f]{17}");
        assertThat(answer.text("TokenValue")).hasSizeBetween(200, 300);
        assertThat(answer.text("StreamUrl"))
                .isEqualTo(
                        client.endpoint().toString().replace("http:", "ws:")
                                + "/v1/data-channel/"
                                + id
                                + "?role=publish_subscribe");
    }

    @Test
    void aDescriptionHoldsWhatIsKnownOfASession() throws Exception {
        String id =
                started(
                        ",'Reason':'r','DocumentName':'arn:aws:ssm:us-east-1::document/AWS-StartSSHSession'");
        client.clock.passSeconds(1);

        assertThat(client.ssm("DescribeSessions", "{'State':'Active'}").body())
                .isEqualTo(
                        "{'Sessions':[{'SessionId':'"
                                + id
                                + "','Target':'i-0123456789abcdef0','Status':'Connected',"
                                + "'StartDate':1767323045.678,'DocumentName':'AWS-StartSSHSession',"
                                + "'Owner':'arn:aws:iam::123456789012:user/emulator','Reason':'r',"
                                + "'OutputUrl':{},'AccessType':'Standard'}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "0,    Active,  Connecting",
        "499,  Active,  Connecting",
        "500,  Active,  Connected",
        "1200, Active,  Connected",
        "1200499, Active, Connected",
        "1200500, History, Terminating",
        "1201500, History, Terminated"
    })
    void aSessionConnectsAndEndsWhenNobodyUsesIt(long millis, String state, String status)
            throws Exception {
        started("");
        client.clock.passSeconds(millis / 1000.0);

        assertThat(statuses("{'State':'" + state + "'}")).containsExactly(status);
    }

    @Test
    void aSessionCanBeResumedUntilItIsTerminated() throws Exception {
        String id = started("");
        client.clock.passSeconds(1000);
        String body = "{'SessionId':'" + id + "'}";
        Answer resumed = client.ssm("ResumeSession", body);
        client.clock.passSeconds(1000);

        assertThat(resumed.text("SessionId")).isEqualTo(id);
        assertThat(resumed.text("StreamUrl")).contains(id);
        assertThat(statuses("{'State':'Active'}")).containsExactly("Connected");
        assertThat(client.ssm("TerminateSession", body).body()).isEqualTo(body);
        assertThat(client.ssm("ResumeSession", body).body())
                .startsWith("{'__type':'DoesNotExistException','Message':'");
        client.clock.passSeconds(1);
        assertThat(statuses("{'State':'Active'}")).isEmpty();
        assertThat(client.ssm("DescribeSessions", "{'State':'History'}").body())
                .contains("'Status':'Terminated'")
                .contains("'EndDate':1767325046.678");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'key':'Target','value':'i-0123456789abcdef1'}                | 1
                    {'key':'Target','value':'i-0'}                                | 0
                    {'key':'Owner','value':'arn:aws:iam::123456789012:user/emulator'} | 3
                    {'key':'Owner','value':'x'}                                   | 0
                    {'key':'Status','value':'Connecting'}                         | 1
                    {'key':'Status','value':'Connected'},{'key':'Target','value':'i-0123456789abcdef0'} | 1
                    {'key':'InvokedAfter','value':'2026-01-02T03:04:10Z'}         | 1
                    {'key':'InvokedBefore','value':'2026-01-02T03:04:10Z'}        | 2
                    {'key':'SessionId','value':'x'}                               | 0
                    {'key':'AccessType','value':'Standard'}                       | 3
                    {'key':'AccessType','value':'JustInTime'}                     | 0
                    """)
    void everyFilterNarrowsTheDescription(String filters, int sessions) throws Exception {
        started("");
        client.ssm("StartSession", "{'Target':'i-0123456789abcdef1'}");
        client.clock.passSeconds(10);
        started("");

        assertThat(statuses("{'State':'Active','Filters':[" + filters + "]}")).hasSize(sessions);
    }

    @Test
    void pagesTogetherHoldEverySessionOnce() throws Exception {
        List<String> begun = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            begun.addFirst(started(""));
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            Answer page =
                    client.ssm("DescribeSessions", "{'State':'Active','MaxResults':2" + next + "}");
            seen.addAll(members(page, "SessionId"));
            Value token = page.tree().get("NextToken");
            next = token == null ? "" : ",'NextToken':'" + page.text("NextToken") + "'";
        } while (!next.isEmpty());

        assertThat(seen).isEqualTo(begun);
    }

    @ParameterizedTest
    @CsvSource({
        "i-0123456789abcdef0,  connected",
        "mi-0123456789abcdef0, connected",
        "i-00000000000000000,  notconnected",
        "i-nobody,             notconnected"
    })
    void tellsWhetherANodeIsConnected(String target, String status) throws Exception {
        assertThat(client.ssm("GetConnectionStatus", "{'Target':'" + target + "'}").body())
                .isEqualTo("{'Target':'" + target + "','Status':'" + status + "'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    StartSession | {'Target':'i-00000000000000000'} | {'__type':'TargetNotConnected','Message':'i-00000000000000000 is not connected.'}
                    StartSession | {'Target':'i-nobody'} | {'__type':'TargetNotConnected','Message':'i-nobody is not connected.'}
                    StartSession | {'Target':'i-0123456789abcdef0','DocumentName':'Nope'} | {'__type':'InvalidDocument','Message':'Document with name Nope does not exist.'}
                    StartSession | {} | {'__type':'ValidationException','message':'1 validation error detected: Value null at 'target' failed to satisfy constraint: Member must not be null'}
                    ResumeSession | {'SessionId':'x'} | {'__type':'DoesNotExistException','Message':'Session x does not exist or has ended.'}
                    TerminateSession | {'SessionId':'x'} | {'SessionId':'x'}
                    DescribeSessions | {'State':'Active','NextToken':'x'} | {'__type':'InvalidNextToken','Message':'The specified token is not valid.'}
                    DescribeSessions | {'State':'Active','MaxResults':201} | {'__type':'ValidationException','message':'1 validation error detected: Value '201' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 200'}
                    DescribeSessions | {'State':'Active','Filters':[{'key':'InvokedAfter','value':'now'}]} | {'__type':'ValidationException','message':'The filter value 'now' is not of the form 2018-08-29T00:00:00Z'}
                    SendCommand | {} | {'__type':'UnknownOperationException'}
                    """)
    void answersAsTheServiceDoes(String operation, String body, String expected) throws Exception {
        assertThat(client.ssm(operation, body).body()).isEqualTo(expected);
    }

    private String started(String members) throws Exception {
        return client.ssm("StartSession", TARGET + members + "}").text("SessionId");
    }

    private List<String> statuses(String body) throws Exception {
        return members(client.ssm("DescribeSessions", body), "Status");
    }

    private static List<String> members(Answer page, String name) {
        return ((Value.Sequence) page.tree().get("Sessions"))
                .items().stream()
                        .map(session -> Service.text((Value.Structure) session, name))
                        .toList();
    }
}
