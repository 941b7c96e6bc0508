package io.github.awsession.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;

import io.github.awsession.emulator.service.KeyPair;
import io.github.awsession.emulator.service.ServiceFault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestSignatureTest {
    private static final String REST =
            ", SignedHeaders=host;x-amz-date, Signature=" + Service.SIGNATURE;

    @Test
    void tellsTheRegion() throws ServiceFault {
        assertThat(region(Service.headers("ListSessions", "eu-central-1")))
                .isEqualTo("eu-central-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                                              | MissingAuthenticationTokenException
                    Bearer abc                                                      | IncompleteSignatureException
                    AWS4-HMAC-SHA256                                                | IncompleteSignatureException
                    AWS4-HMAC-SHA256 nonsense                                       | IncompleteSignatureException
                    AWS4-HMAC-SHA256 Credential=k/20260102/r/athena/aws4_request    | IncompleteSignatureException
                    AWS4-HMAC-SHA256 Credential=k/20260102/r/athena$REST            | IncompleteSignatureException
                    AWS4-HMAC-SHA256 Credential=/20260102/r/athena/aws4_request$REST| IncompleteSignatureException
                    AWS4-HMAC-SHA256 Credential=k/20260102/r/athena/other$REST      | InvalidSignatureException
                    AWS4-HMAC-SHA256 Credential=k/today/r/athena/aws4_request$REST  | InvalidSignatureException
                    AWS4-HMAC-SHA256 Credential=k/20260102/r/ssm/aws4_request$REST  | InvalidSignatureException
                    AWS4-HMAC-SHA256 Credential=k/20260102/r/athena/aws4_request, SignedHeaders=host, Signature=abc | InvalidSignatureException
                    """)
    void refusesWhatIsNotASignature(String authorization, String code) {
        Headers headers = Service.headers("ListSessions", "us-east-1");
        headers.set("Authorization", authorization.replace("$REST", REST));

        assertRefused(headers, code);
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, IncompleteSignatureException",
        "20260103T000000Z, InvalidSignatureException"
    })
    void refusesADateThatDoesNotFit(String date, String code) {
        Headers headers = Service.headers("ListSessions", "us-east-1");
        headers.set("X-Amz-Date", date);

        assertRefused(headers, code);
    }

    @Test
    void refusesARequestWithoutADate() {
        Headers headers = Service.headers("ListSessions", "us-east-1");
        headers.remove("X-Amz-Date");

        assertRefused(headers, "IncompleteSignatureException");
    }

    @Test
    void refusesARequestThatDoesNotSignItsHost() {
        Headers headers = Service.headers("ListSessions", "us-east-1");
        headers.set(
                "Authorization",
                String.valueOf(headers.getFirst("Authorization")).replace(";host", ""));

        assertRefused(headers, "InvalidSignatureException");
    }

    @Test
    void refusesAnUnsignedRequest() {
        Headers headers = Service.headers("ListSessions", "us-east-1");
        headers.remove("Authorization");

        assertRefused(headers, "MissingAuthenticationTokenException");
    }

    private static void assertRefused(Headers headers, String code) {
        assertThatThrownBy(() -> region(headers)).isInstanceOf(ServiceFault.class).hasMessage(code);
    }

    private static String region(Headers headers) throws ServiceFault {
        return new RequestSignature(KeyPair.random())
                .check(Service.request("POST", "/", headers, ""), "athena")
                .region();
    }
}
