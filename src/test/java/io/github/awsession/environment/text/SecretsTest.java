package io.github.awsession.environment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"AuthToken\":\"hush\",\"a\":1}",
                "{\"AuthToken\" : \"hush",
                "{\"AuthToken\":\"hu\\\"hush\"}",
                "{\"a\":\"{\\\"SessionToken\\\": \\\"hush\\\"}\"}",
                "{\"tokens\":[{\"TokenValue\":[\"a]\",\"hush\"]}]}",
                "{\"Token\":{\"a\":{\"b\":\"hush\"}}}",
                "{'secretAccessKey': 'hush'}",
                "<SecretAccessKey>hu hush</SecretAccessKey>",
                "<SessionToken>hush",
                "Action=AssumeRole&WebIdentityToken=hush&TokenCode=hush&Version=1",
                "Authorization: Bearer hush hush",
                "Set-Cookie: a=b; c=hush",
                "x-amz-sso_bearer_token: hush",
                "aws_secret_access_key = hush",
                "--next-token=hush",
                "{\"StreamUrl\":\"wss://host/path?role=x&cell-number=hush\"}",
                "https://host/?X-Amz-Signature=hush&a=b",
                "http://u:hush@host/p",
                "see http://u:hu^|{%zz hush@host:1/p?q and wss://hush@h",
                "{\"spark.hadoop.fs.s3a.secret.key\":\"hush\"}",
                "spark.hadoop.fs.s3a.session.token.provider=hush",
                "spark.ssl.keyPassword = hush",
                "MY_PASSWORD_1: hush",
                "spark.x.secret.y: [hush"
            })
    void masksWhatStandsBehindTheNameOfASecretInAnyFormat(String text) {
        assertThat(Secrets.mask(text)).doesNotContain("hush").contains(Secrets.MASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SparkProperties={spark.a.password=a hush word,b=c}",
                "password=hush,hush,'hush'",
                "{password: a hush word}",
                "http://u:hu/hush@host/p",
                "http://u:hush hush@host"
            })
    void masksWhatUsersWriteWithoutQuotes(String text) {
        assertThat(Secrets.maskWritten(text)).doesNotContain("hush").contains(Secrets.MASK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    http://host:8080/a@b         ~ http://host:8080/a@b
                    http://[::1]:80/p            ~ http://[::1]:80/p
                    password=a,b,name=c          ~ password=****,****,name=c
                    a@b.c                        ~ a@b.c
                    Name=x,Value=a b             ~ Name=x,Value=a b
                    """)
    void leavesTheRestOfWhatUsersWrite(String text, String masked) {
        assertThat(Secrets.maskWritten(text)).isEqualTo(masked);
    }

    @Test
    void takesTheLoginOutOfAUrl() {
        assertThat(Secrets.withoutLogin("http://u:p@h:1/x@y")).isEqualTo("http://h:1/x@y");
        assertThat(Secrets.withoutLogin("http://h:1/x")).isEqualTo("http://h:1/x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"AuthToken":"x","EndpointUrl":"http://h/"} ~ {"AuthToken":"****","EndpointUrl":"http://h/"}
                    {"NextToken": "", "SessionId": "s"}         ~ {"NextToken": "", "SessionId": "s"}
                    {"Token": 12, "Id": 3}                      ~ {"Token": ****, "Id": 3}
                    Authorization: x y | Host: z               ~ Authorization: ****| Host: z
                    <Token>a</Token><Region>b</Region>          ~ <Token>****</Token><Region>b</Region>
                    {"StreamUrl":"wss://h/p?a=b","c":1}         ~ {"StreamUrl":"****","c":1}
                    """)
    void leavesTheRestAsItIs(String text, String masked) {
        assertThat(Secrets.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clientToken",
                "client-request-token",
                "AuthTokenExpirationTime",
                "x-aws-ec2-metadata-token-ttl-seconds",
                "tokens",
                "aws_access_key_id"
            })
    void knowsNamesThatOnlyLookLikeSecrets(String name) {
        assertThat(Secrets.isSecret(name)).isFalse();
    }

    @Test
    void showsTheEndOfAnAccessKeyThatIsLongEnough() {
        assertThat(Secrets.keyEnd("AKIDEXAMPLE12345678")).isEqualTo("****5678");
        assertThat(Secrets.keyEnd("short")).isEqualTo("****");
    }
}
