package io.plumbline.app.cli;

import io.plumbline.app.Version;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class VersionLine implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"plumbline " + Version.current()};
    }
}
