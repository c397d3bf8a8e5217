package fr.glane.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version and the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"glane " + number() + " (Java " + Runtime.version() + ")"};
    }

    static String number() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
