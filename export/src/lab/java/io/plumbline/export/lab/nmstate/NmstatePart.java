package io.plumbline.export.lab.nmstate;

import io.plumbline.export.lab.Command;
import io.plumbline.export.lab.LabPart;
import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.LabUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The nmstate library behind a program that answers JSON lines, built by Cargo from
/// `export/src/lab/nmstate`. Two steps of the library are private (the merge before a change, the
/// verification after it): the build copies the crate, makes them public and adds `opened/lab.rs`.
public final class NmstatePart implements LabPart {

    private static final String CRATE = "nmstate";
    private static final String PROGRAM = "nmstate-judge";
    private static final String NEEDED =
            "the nmstate judge needs Cargo 1.88 or newer%s: install Rust with rustup";
    private static final Pattern CARGO_VERSION = Pattern.compile("cargo 1\\.(\\d+)\\.");
    private static final int OLDEST_CARGO = 88;
    private static final Pattern CRATE_FOLDER =
            Pattern.compile("\"manifest_path\":\"([^\"]*/nmstate-[0-9.]+)/Cargo.toml\"");
    private static final Pattern PRIVATE_VERIFY =
            Pattern.compile("^    fn verify\\(&self, current: &NetworkState\\)", Pattern.MULTILINE);

    @Override
    public String name() {
        return "nmstate";
    }

    @Override
    public void prepare(LabStore store) throws LabUnavailableException {
        program(store);
    }

    /// The program, built when this store does not have it.
    static Path program(LabStore store) throws LabUnavailableException {
        var sources = LabStore.sources().resolve("nmstate");
        var inputs =
                List.of(
                        sources.resolve("Cargo.toml"),
                        sources.resolve("Cargo.lock"),
                        sources.resolve("src"),
                        sources.resolve("opened"));
        return store.made("nmstate", inputs, List.of(), into -> build(sources, into))
                .resolve(PROGRAM);
    }

    private static void build(Path sources, Path into) throws IOException, LabUnavailableException {
        checkCargo(into);
        var project = into.resolve("project");
        copy(sources, project);
        Command.of(project, "cargo", "fetch", "--locked").run();
        var opened = project.resolve("opened").resolve(CRATE);
        copy(fetchedCrate(project), opened);
        open(opened, project.resolve("opened").resolve("lab.rs"));
        Command.of(
                        project,
                        "cargo",
                        "build",
                        "--offline",
                        "--config",
                        "patch.crates-io." + CRATE + ".path=\"opened/" + CRATE + "\"")
                .run();
        var built = project.resolve("target").resolve("debug").resolve(PROGRAM);
        Files.move(built, into.resolve(PROGRAM));
        LabStore.delete(project);
    }

    private static void checkCargo(Path folder) throws LabUnavailableException {
        if (!Command.isOnPath("cargo")) {
            throw new LabUnavailableException(NEEDED.formatted(", which is not on the path"));
        }
        var version = Command.of(folder, "cargo", "--version").run().strip();
        var found = CARGO_VERSION.matcher(version);
        if (found.find() && Integer.parseInt(found.group(1)) < OLDEST_CARGO) {
            throw new LabUnavailableException(NEEDED.formatted(", this is " + version));
        }
    }

    private static Path fetchedCrate(Path project) throws LabUnavailableException {
        var metadata =
                Command.of(project, "cargo", "metadata", "--offline", "--format-version", "1")
                        .run();
        var found = CRATE_FOLDER.matcher(metadata);
        if (!found.find()) {
            throw new LabUnavailableException("Cargo does not say where it keeps " + CRATE);
        }
        return Path.of(found.group(1));
    }

    private static void open(Path crate, Path added) throws IOException, LabUnavailableException {
        var state = crate.resolve("query_apply").resolve("net_state.rs");
        var text = Files.readString(state);
        var verify = PRIVATE_VERIFY.matcher(text);
        if (!verify.find()) {
            throw new LabUnavailableException(
                    "this version of the nmstate crate verifies elsewhere: opened/lab.rs and its"
                            + " build must follow");
        }
        Files.writeString(
                state,
                verify.replaceFirst("    pub(crate) fn verify(&self, current: &NetworkState)"));
        var library = crate.resolve("lib.rs");
        Files.writeString(library, Files.readString(library) + "\nmod lab;\n");
        Files.copy(added, crate.resolve("lab.rs"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
