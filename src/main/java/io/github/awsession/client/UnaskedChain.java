package io.github.awsession.client;

import io.github.awsession.environment.ConfigurationSection;
import io.github.awsession.environment.Environment;
import io.github.awsession.environment.Secrets;
import io.github.awsession.environment.Settings;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * Looks where {@link CredentialsChain} looks, but asks no service and runs no program: it only
 * tells who would sign. Where only asking could tell whether there are credentials, it takes them
 * to be there.
 */
final class UnaskedChain extends CredentialsChain {
    private final Environment environment;
    private final Settings settings;
    private Supplier<Value.Structure> signer = () -> signer("none");

    UnaskedChain(Environment environment, Settings settings, ClientOptions options, String region) {
        super(environment, settings, options, region);
        this.environment = environment;
        this.settings = settings;
    }

    /**
     * Who would sign, after {@link #find} has found something.
     *
     * @throws io.github.awsession.error.AwsessionException when it is known already that nobody can
     */
    Value.Structure signer() {
        return signer.get();
    }

    @Override
    Optional<Supplier<Credentials>> fromRole(String profile) {
        Optional<Supplier<Credentials>> found = super.fromRole(profile);
        Supplier<Value.Structure> source = signer;
        return noted(
                found,
                () -> {
                    Value.Structure first = source.get();
                    ConfigurationSection section = settings.configuration().profile(profile);
                    RoleRequest.of(section).check(settings);
                    SequencedMap<String, Value> members = members("role");
                    put(members, "profile", Optional.of(profile));
                    put(members, "roleArn", section.find("role_arn"));
                    put(members, "mfaSerial", section.find("mfa_serial"));
                    members.put("source", first);
                    return new Value.Structure(members);
                });
    }

    @Override
    Optional<Supplier<Credentials>> fromWebIdentity(
            ConfigurationSection section, boolean variables, boolean kept) {
        Optional<String> variable =
                variables ? settings.variables().find("AWS_ROLE_ARN") : Optional.empty();
        return noted(
                super.fromWebIdentity(section, variables, kept),
                () -> {
                    SequencedMap<String, Value> members = members("web-identity");
                    put(members, "roleArn", variable.or(() -> section.find("role_arn")));
                    return new Value.Structure(members);
                });
    }

    @Override
    Optional<Supplier<Credentials>> fromIdentityCenter(
            String profile, ConfigurationSection section, boolean kept) {
        return noted(
                super.fromIdentityCenter(profile, section, kept),
                () -> {
                    SequencedMap<String, Value> members = members("sso");
                    put(members, "profile", Optional.of(profile));
                    put(members, "accountId", section.find("sso_account_id"));
                    put(members, "roleName", section.find("sso_role_name"));
                    return new Value.Structure(members);
                });
    }

    @Override
    Optional<Supplier<Credentials>> inSection(
            String place, String profile, @Nullable ConfigurationSection section) {
        return keys(place, Optional.of(profile), super.inSection(place, profile, section));
    }

    @Override
    Optional<Supplier<Credentials>> fromVariables() {
        return keys("environment", Optional.empty(), super.fromVariables());
    }

    @Override
    Optional<Supplier<Credentials>> fromOlderFiles() {
        return keys("older-files", Optional.empty(), super.fromOlderFiles());
    }

    @Override
    Supplier<Credentials> fromLogin(String session) {
        Supplier<Credentials> found = super.fromLogin(session);
        signer = () -> keys("login", Optional.empty(), found.get());
        return found;
    }

    @Override
    Supplier<Credentials> fromProcess(String command) {
        signer = () -> signer("process");
        return UnaskedChain::unasked;
    }

    @Override
    Optional<Supplier<Credentials>> fromContainer() {
        if (!isInContainer()) {
            return Optional.empty();
        }
        new ContainerCredentials(environment).check();
        return noted(Optional.of(UnaskedChain::unasked), () -> signer("container"));
    }

    @Override
    Optional<Supplier<Credentials>> fromInstance() {
        return InstanceCredentials.isDisabled(settings)
                ? Optional.empty()
                : noted(Optional.of(UnaskedChain::unasked), () -> signer("instance"));
    }

    private Optional<Supplier<Credentials>> keys(
            String source, Optional<String> profile, Optional<Supplier<Credentials>> found) {
        return found.isEmpty()
                ? found
                : noted(found, () -> keys(source, profile, found.get().get()));
    }

    private static Value.Structure keys(
            String source, Optional<String> profile, Credentials credentials) {
        SequencedMap<String, Value> members = members("access-key");
        put(members, "source", Optional.of(source));
        put(members, "profile", profile);
        put(members, "accessKeyId", Optional.of(Secrets.keyEnd(credentials.accessKey())));
        members.put("temporary", new Value.Bool(!credentials.token().isEmpty()));
        return new Value.Structure(members);
    }

    private Optional<Supplier<Credentials>> noted(
            Optional<Supplier<Credentials>> found, Supplier<Value.Structure> described) {
        if (found.isPresent()) {
            signer = described;
        }
        return found;
    }

    /** Whom only the kind tells apart. */
    static Value.Structure signer(String kind) {
        return new Value.Structure(members(kind));
    }

    private static SequencedMap<String, Value> members(String kind) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        members.put("kind", new Value.Text(kind));
        return members;
    }

    private static void put(
            SequencedMap<String, Value> members, String name, Optional<String> text) {
        text.ifPresent(value -> members.put(name, new Value.Text(value)));
    }

    private static Credentials unasked() {
        throw new IllegalStateException("nobody was asked for credentials");
    }
}
