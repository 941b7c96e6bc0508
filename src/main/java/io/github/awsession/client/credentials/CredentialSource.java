package io.github.awsession.client.credentials;

import io.github.awsession.client.credentials.sso.SsoLogin;
import io.github.awsession.client.credentials.sso.SsoPortal;
import io.github.awsession.client.credentials.sso.SsoRenewal;
import io.github.awsession.client.credentials.sso.SsoRole;
import io.github.awsession.client.credentials.store.CredentialServices;
import io.github.awsession.client.credentials.store.Credentials;
import io.github.awsession.client.credentials.store.RefreshedCredentials;
import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.setting.ConfigurationSection;
import io.github.awsession.environment.text.Secrets;
import io.github.awsession.error.GeneralException;
import io.github.awsession.value.Value;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * Represents a place where credentials were found, without a request to a service and without
 * running a program. A source is either opened, to sign with its credentials, or described, for
 * {@code --dry-run}. The classes that fetch credentials are loaded only when a source of their kind
 * is opened.
 */
public sealed interface CredentialSource {
    /**
     * Returns a supplier of the credentials. Programs and hosts that AWS CLI asks before it looks
     * at a call are asked here, services only when the credentials are first used.
     *
     * @return empty when the host that was asked has no credentials
     */
    Optional<Supplier<Credentials>> open();

    /**
     * Returns a supplier of a description of the signer. Where only a request could show whether
     * there are credentials, the description assumes that there are.
     */
    Supplier<Value.Structure> describe();

    /** Returns the description of the signer of unsigned requests. */
    static Value.Structure unsigned() {
        return signer("none");
    }

    private static Value.Structure signer(String kind) {
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

    /**
     * Holds keys that a user or program has written down.
     *
     * @param place the place of the keys, as descriptions name it
     * @param profile the profile that has the keys
     * @param credentials the supplier of the keys, which fails for keys that have ended
     */
    record Keys(String place, Optional<String> profile, Supplier<Credentials> credentials)
            implements CredentialSource {
        @Override
        public Optional<Supplier<Credentials>> open() {
            return Optional.of(credentials);
        }

        @Override
        public Supplier<Value.Structure> describe() {
            return () -> {
                Credentials keys = credentials.get();
                SequencedMap<String, Value> members = members("access-key");
                put(members, "source", Optional.of(place));
                put(members, "profile", profile);
                put(members, "accessKeyId", Optional.of(Secrets.keyEnd(keys.accessKey())));
                members.put("temporary", new Value.Bool(!keys.token().isEmpty()));
                return new Value.Structure(members);
            };
        }
    }

    /**
     * Represents the role of a profile, which is assumed with the credentials of another source.
     */
    record Role(CredentialContext context, String profile, CredentialSource source)
            implements CredentialSource {
        @Override
        public Optional<Supplier<Credentials>> open() {
            ConfigurationSection section = context.profile(profile);
            Supplier<Credentials> first =
                    source.open()
                            .orElseThrow(
                                    () ->
                                            noneIn(
                                                    section.find("credential_source").orElse(""),
                                                    profile));
            return Optional.of(SecurityTokens.of(context, true).role(section, first));
        }

        /** Returns the failure of a profile whose {@code credential_source} has no credentials. */
        static GeneralException noneIn(String place, String profile) {
            return new GeneralException(
                    "Error when retrieving credentials from "
                            + place
                            + ": No credentials found in credential_source referenced in profile "
                            + profile);
        }

        @Override
        public Supplier<Value.Structure> describe() {
            Supplier<Value.Structure> described = source.describe();
            return () -> {
                Value.Structure first = described.get();
                ConfigurationSection section = context.profile(profile);
                RoleRequest.of(section).check(context.settings());
                SequencedMap<String, Value> members = members("role");
                put(members, "profile", Optional.of(profile));
                put(members, "roleArn", section.find("role_arn"));
                put(members, "mfaSerial", section.find("mfa_serial"));
                members.put("source", first);
                return new Value.Structure(members);
            };
        }
    }

    /**
     * Represents a role that is assumed with a token; {@code kept} is whether its credentials are
     * kept in the cache.
     */
    record TokenRole(CredentialContext context, WebIdentity identity, boolean kept)
            implements CredentialSource {
        @Override
        public Optional<Supplier<Credentials>> open() {
            return Optional.of(
                    SecurityTokens.of(context, kept)
                            .roleWithWebIdentity(
                                    RoleRequest.withWebIdentity(
                                            identity.role(), identity.sessionName()),
                                    () -> identity.token(context.environment())));
        }

        @Override
        public Supplier<Value.Structure> describe() {
            return () -> {
                SequencedMap<String, Value> members = members("web-identity");
                put(members, "roleArn", Optional.of(identity.role()));
                return new Value.Structure(members);
            };
        }
    }

    /**
     * Represents a role of IAM Identity Center; {@code kept} is whether its credentials are kept in
     * the cache.
     */
    record SingleSignOn(CredentialContext context, SsoRole role, boolean kept)
            implements CredentialSource {
        @Override
        public Optional<Supplier<Credentials>> open() {
            CredentialServices services = context.services();
            SsoLogin login =
                    new SsoLogin(
                            context.environment(),
                            context.settings().configuration(),
                            new SsoRenewal(services));
            return Optional.of(
                    role.credentials(
                            context.clock(), context.cache(kept), login, new SsoPortal(services)));
        }

        @Override
        public Supplier<Value.Structure> describe() {
            return () -> {
                ConfigurationSection section = context.profile(role.profile());
                SequencedMap<String, Value> members = members("sso");
                put(members, "profile", Optional.of(role.profile()));
                put(members, "accountId", section.find("sso_account_id"));
                put(members, "roleName", section.find("sso_role_name"));
                return new Value.Structure(members);
            };
        }
    }

    /** Represents a program that prints credentials. */
    record Program(CredentialContext context, String command) implements CredentialSource {
        @Override
        public Optional<Supplier<Credentials>> open() {
            CredentialProcess process = new CredentialProcess(context.environment());
            return Optional.of(
                    RefreshedCredentials.after(
                            context.clock(), process.run(command), () -> process.run(command)));
        }

        @Override
        public Supplier<Value.Structure> describe() {
            return () -> signer("process");
        }
    }

    /** Represents the host of the container that this process runs in. */
    record Container(ContainerCredentials host) implements CredentialSource {
        @Override
        public Optional<Supplier<Credentials>> open() {
            return Optional.of(host.find());
        }

        @Override
        public Supplier<Value.Structure> describe() {
            return () -> signer("container");
        }
    }

    /** Represents the metadata service of the EC2 instance that this process runs on. */
    record Instance(CredentialContext context) implements CredentialSource {
        @Override
        public Optional<Supplier<Credentials>> open() {
            return new InstanceCredentials(context.environment(), context.settings()).find();
        }

        @Override
        public Supplier<Value.Structure> describe() {
            return () -> signer("instance");
        }
    }

    /** Writes to the debug log when a source is opened or described. */
    record Told(String place, CredentialSource source, StepLog log) implements CredentialSource {
        @Override
        public Optional<Supplier<Credentials>> open() {
            Optional<Supplier<Credentials>> found = source.open();
            log.step("credentials: " + (found.isPresent() ? "from " : "none in ") + place);
            return found;
        }

        @Override
        public Supplier<Value.Structure> describe() {
            Supplier<Value.Structure> described = source.describe();
            log.step("credentials: from " + place);
            return described;
        }
    }
}
