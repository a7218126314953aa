package io.plumbline.export.manifest;

import java.util.Optional;

/// What an export is asked for beyond the design.
///
/// @param form of the folder
/// @param openshiftVersion release to write for, `4.20`; empty: that of the design
/// @param operators also writes what installs the operators the design needs
public record ExportOptions(Form form, Optional<String> openshiftVersion, boolean operators) {

    public static final ExportOptions PLAIN =
            new ExportOptions(Form.PLAIN, Optional.empty(), false);

    public ExportOptions withForm(Form other) {
        return new ExportOptions(other, openshiftVersion, operators);
    }

    public ExportOptions withVersion(String version) {
        return new ExportOptions(form, Optional.of(version), operators);
    }

    public ExportOptions withOperators() {
        return new ExportOptions(form, openshiftVersion, true);
    }
}
