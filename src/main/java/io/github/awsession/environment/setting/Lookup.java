package io.github.awsession.environment.setting;

import io.github.awsession.environment.StepLog;
import io.github.awsession.environment.text.Secrets;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Searches for one setting: a caller names the places in their order, then calls {@link #find}. The
 * first place that has a value wins, and later places are not read. The debug log reports which
 * place it was, and which places before had no value.
 */
public final class Lookup {
    private final SettingSource settings;
    private final String setting;
    private final StepLog log;
    private final @Nullable StringBuilder vain;
    private @Nullable String value;
    private @Nullable String origin;

    Lookup(SettingSource settings, String setting) {
        this(settings, setting, settings.log());
    }

    Lookup(SettingSource settings, String setting, StepLog log) {
        this.settings = settings;
        this.setting = setting;
        this.log = log;
        this.vain = log.isOn() ? new StringBuilder() : null;
    }

    /** Takes the value of an option on the command line. */
    public Lookup option(String option, Optional<String> typed) {
        return value == null ? take(option, typed) : this;
    }

    /** Takes an environment variable; an empty variable counts. */
    public Lookup variable(String name) {
        return value == null ? take(name, settings.variables().find(name)) : this;
    }

    /** Takes an environment variable unless it is empty. */
    public Lookup filledVariable(String name) {
        return value == null
                ? take(name, settings.variables().find(name).filter(text -> isFilled(name, text)))
                : this;
    }

    /** Takes a key of the selected profile; an empty value counts. */
    public Lookup key(String key) {
        if (value != null) {
            return this;
        }
        take(key, settings.inProfile(key));
        if (vain != null) {
            name(key, vain);
        }
        return this;
    }

    /** Takes the value of any other place. */
    public Lookup place(String name, Supplier<Optional<String>> content) {
        return value == null ? take(name, content.get()) : this;
    }

    /** Returns whether a place had a value. */
    public boolean isFound() {
        return value != null;
    }

    /** Returns the value, if any place had one. */
    public Optional<String> find() {
        if (vain != null) {
            tell(value == null ? "not set" : shown(value), vain);
        }
        return Optional.ofNullable(value);
    }

    /** Returns the value, or the given one where no place had a value. */
    public String orElse(String usual) {
        if (vain != null) {
            tell(value == null ? shown(usual) + " by default" : shown(value), vain);
        }
        return value == null ? usual : value;
    }

    private Lookup take(String place, Optional<String> content) {
        value = content.orElse(null);
        if (vain == null) {
            return this;
        }
        if (value == null) {
            vain.append(vain.isEmpty() ? "" : ", ").append(place);
        } else {
            origin = place;
        }
        return this;
    }

    private boolean isFilled(String name, String text) {
        if (text.isEmpty()) {
            log.once(name + " is set, but empty: passed over");
        }
        return !text.isEmpty();
    }

    private void name(String key, StringBuilder before) {
        if (value == null) {
            before.append(" in profile ").append(settings.profileName());
        } else {
            origin = settings.place(key);
        }
    }

    private void tell(String found, StringBuilder before) {
        String from = origin == null ? "" : " from " + origin;
        String without = before.isEmpty() ? "" : "; no " + before;
        log.once("setting " + setting + ": " + found + from + without);
    }

    private String shown(String text) {
        if (text.isEmpty()) {
            return "\"\" (empty, and counts)";
        }
        return setting.startsWith("endpoint_url")
                ? Secrets.maskLogin(text)
                : Secrets.maskWritten(text);
    }
}
