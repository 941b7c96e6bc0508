package io.github.awsession.argument.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.awsession.argument.yaml.YamlReader;
import io.github.awsession.argument.yaml.YamlSyntaxException;
import io.github.awsession.error.UsageException;
import io.github.awsession.json.Rows;
import io.github.awsession.model.ModelLoader;
import io.github.awsession.model.Operation;
import io.github.awsession.model.ServiceModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Objects;

class SkeletonTest {
    private static Operation operation(ServiceModel service, String name) {
        return Objects.requireNonNull(service.operation(name));
    }

    @Test
    void writesTheInputAsIndentedJson() {
        ServiceModel service = ModelLoader.load("recursive");
        assertThat(new Skeleton(service).inputJson(operation(service, "list-sessions")))
                .isEqualTo(
                        """
                        {
                            "applicationId": "",
                            "nextToken": "",
                            "maxResults": 0,
                            "states": [
                                "SUBMITTED"
                            ],
                            "createdAtAfter": "1970-01-01T00:00:00",
                            "createdAtBefore": "1970-01-01T00:00:00"
                        }
                        """);
    }

    @Test
    void writesTheInputAsYamlWithComments() {
        ServiceModel service = ModelLoader.load("recursive");
        assertThat(new Skeleton(service).inputYaml(operation(service, "start-session")))
                .isEqualTo(
                        """
                        applicationId: ''  # [REQUIRED]
                        clientToken: '' # [REQUIRED]
                        executionRoleArn: '' # [REQUIRED]
                        configurationOverrides:
                          runtimeConfiguration:
                          - classification: ''  # [REQUIRED]
                            properties:
                              KeyName: ''
                            configurations:
                            - {}
                        tags:
                          KeyName: ''
                        idleTimeoutMinutes: 0
                        name: ''
                        """);
    }

    @Test
    void namesTheValuesOfEnumerationsInComments() {
        ServiceModel service = ModelLoader.load("filters");
        assertThat(new Skeleton(service).inputYaml(operation(service, "describe-sessions")))
                .isEqualTo(
                        """
                        State: Active  # [REQUIRED] Valid values are: Active, History.
                        MaxResults: 0
                        NextToken: ''
                        Filters:
                        - key: InvokedAfter  # [REQUIRED] Valid values are: InvokedAfter, InvokedBefore, Target, Owner, \
                        Status, SessionId, AccessType.
                          value: '' # [REQUIRED]
                        """);
    }

    @Test
    void writesListsInMaps() {
        ServiceModel service = ModelLoader.load("filters");
        assertThat(new Skeleton(service).inputYaml(operation(service, "start-session")))
                .isEqualTo(
                        """
                        Target: ''  # [REQUIRED]
                        DocumentName: ''
                        Reason: ''
                        Parameters:
                          KeyName:
                          - ''
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "athena, start-session",
        "athena, start-calculation-execution",
        "recursive, start-session"
    })
    void writesYamlThatReadsBackAsTheJson(String serviceName, String name)
            throws YamlSyntaxException {
        ServiceModel service = ModelLoader.load(serviceName);
        Skeleton skeleton = new Skeleton(service);
        String yaml = skeleton.inputYaml(operation(service, name));
        String json = skeleton.inputJson(operation(service, name));
        assertThat(Rows.json(YamlReader.read(yaml).value()))
                .isEqualTo(Rows.json(YamlReader.read(json).value()));
    }

    @Test
    void makesUpResponsesOfMemberNames() {
        ServiceModel service = ModelLoader.load("athena");
        assertThat(
                        Rows.json(
                                new Skeleton(service)
                                        .response(operation(service, "get-session-endpoint"))))
                .isEqualTo(
                        "{\"EndpointUrl\": \"EndpointUrl\", \"AuthToken\": \"AuthToken\", "
                                + "\"AuthTokenExpirationTime\": \"1970-01-01T00:00:00\"}");
    }

    @Test
    void refusesMadeUpResponsesThatAreTooShort() {
        ServiceModel service = ModelLoader.load("recursive");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(
                        () -> new Skeleton(service).response(operation(service, "list-sessions")))
                .withMessage(
                        """
                        Parameter validation failed:
                        Invalid length for parameter sessions[0].arn, value: 3, valid min length: 60
                        Invalid length for parameter sessions[0].executionRoleArn, value: 16, valid min length: 20
                        Invalid length for parameter sessions[0].createdBy, value: 9, valid min length: 20\
                        """);
    }
}
