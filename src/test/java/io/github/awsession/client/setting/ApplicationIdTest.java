package io.github.awsession.client.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.awsession.environment.setting.SharedSettings;
import io.github.awsession.testing.FakeEnvironment;
import io.github.awsession.testing.FakeTime;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class ApplicationIdTest {
    @TempDir private Path home;

    /** Expected are the names that AWS CLI 2.36 sent for these. */
    @ParameterizedTest
    @CsvSource({
        "shop, shop",
        "my shop/1(a);\u00e9, my-shop-1-a---",
        "'!$%&*+-.^_`|~,', '!$%&*+-.^_`|~,'",
        "a#b, a#b",
        "'', ",
    })
    void onlySomeCharactersAreSent(String named, String sent) {
        var environment =
                new FakeEnvironment(home)
                        .atHome()
                        .with(Map.of("AWS_SDK_UA_APP_ID", named))
                        .in(new FakeTime())
                        .build();

        assertThat(ApplicationId.of(SharedSettings.load(environment, Optional.empty())))
                .isEqualTo(Optional.ofNullable(sent));
    }
}
