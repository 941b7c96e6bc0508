package io.github.awsession.client;

import io.github.awsession.client.credentials.CredentialContext;
import io.github.awsession.client.credentials.CredentialSource;
import io.github.awsession.client.credentials.CredentialsChain;
import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.client.setting.ClientOptions;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.setting.Settings;
import io.github.awsession.environment.text.Secrets;
import io.github.awsession.value.Value;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

import java.util.Optional;
import java.util.function.Supplier;

/** Finds the credentials that sign the requests of a call. */
final class RequestSigner {
    private final Environment environment;
    private final Settings settings;
    private final ClientOptions options;

    RequestSigner(Environment environment, Settings settings, ClientOptions options) {
        this.environment = environment;
        this.settings = settings;
        this.options = options;
    }

    /**
     * Returns a supplier of the credentials to sign with in a region; empty when there are none.
     */
    Optional<Supplier<AwsCredentialsProvider>> open(String region) {
        if (!options.signRequest()) {
            CredentialsChain.checkLogin(settings);
            return Optional.of(AnonymousCredentialsProvider::create);
        }
        Optional<CredentialSource> source = source(region);
        Optional<Supplier<Credentials>> found =
                source.isEmpty() ? Optional.empty() : source.get().open();
        CredentialsChain.checkLogin(settings);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Supplier<Credentials> credentials = found.get();
        return Optional.of(
                () ->
                        StaticCredentialsProvider.create(
                                told(environment.log(), credentials.get()).forSdk()));
    }

    /**
     * Returns a supplier of a description of the signer in a region; empty when there is no signer.
     */
    Optional<Supplier<Value.Structure>> describe(String region) {
        Optional<Supplier<Value.Structure>> found =
                options.signRequest()
                        ? source(region).map(CredentialSource::describe)
                        : Optional.of(CredentialSource::unsigned);
        CredentialsChain.checkLogin(settings);
        return found;
    }

    private Optional<CredentialSource> source(String region) {
        return new CredentialsChain(new CredentialContext(environment, settings, options, region))
                .find();
    }

    private static Credentials told(StepLog log, Credentials credentials) {
        if (log.isOn()) {
            log.hide(credentials.secretKey());
            log.hide(credentials.token());
            log.step(
                    "credentials: access key "
                            + Secrets.keyEnd(credentials.accessKey())
                            + (credentials.token().isEmpty() ? "" : ", with a session token"));
        }
        return credentials;
    }
}
