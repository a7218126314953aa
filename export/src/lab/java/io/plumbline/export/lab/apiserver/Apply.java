package io.plumbline.export.lab.apiserver;

/// How an object is applied: always strictly, and never by force unless a test says so.
///
/// @param manager name of the field manager
/// @param dryRun nothing is stored
/// @param force fields of other managers are taken over
public record Apply(String manager, boolean dryRun, boolean force) {

    public static Apply by(String manager) {
        return new Apply(manager, false, false);
    }

    public Apply dry() {
        return new Apply(manager, true, force);
    }

    public Apply forced() {
        return new Apply(manager, dryRun, true);
    }

    String query() {
        return "?fieldManager=%s&fieldValidation=Strict%s%s"
                .formatted(manager, dryRun ? "&dryRun=All" : "", force ? "&force=true" : "");
    }
}
