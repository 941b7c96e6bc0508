package io.github.awsession.session.plugin;

import io.github.awsession.environment.Processes;

/** Knows how AWS's plugin is installed on this system. */
public final class PluginInstallation {
    /** Is the name of the plugin's program. */
    public static final String PROGRAM = "session-manager-plugin";

    private static final String PACKAGES =
            "https://s3.amazonaws.com/session-manager-downloads/plugin/latest/";

    private PluginInstallation() {}

    /** Returns a sentence with the command that installs the plugin. */
    public static String advice(Processes processes) {
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        if (processes.find("dpkg").isPresent()) {
            String folder = arm ? "ubuntu_arm64/" : "ubuntu_64bit/";
            return "This installs it: curl -fsSO "
                    + PACKAGES
                    + folder
                    + PROGRAM
                    + ".deb && sudo dpkg -i "
                    + PROGRAM
                    + ".deb";
        }
        if (processes.find("rpm").isPresent()) {
            String folder = arm ? "linux_arm64/" : "linux_64bit/";
            return "This installs it: sudo dnf install -y " + PACKAGES + folder + PROGRAM + ".rpm";
        }
        return processes.find("brew").isPresent()
                ? "This installs it: brew install --cask " + PROGRAM
                : "How to install it:"
                        + " https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-working-with-install-plugin.html";
    }
}
