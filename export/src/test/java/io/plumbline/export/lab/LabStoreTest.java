package io.plumbline.export.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabStoreTest {

    @TempDir Path folder;
    private LabStore store = new LabStore(Path.of(""));
    private Path source = Path.of("");
    private int made;

    @BeforeEach
    void aSource() throws IOException {
        store = new LabStore(folder.resolve("store"));
        source = Files.writeString(folder.resolve("main.go"), "package main");
    }

    private Path tool() throws LabUnavailableException {
        return store.made(
                "tool",
                List.of(source),
                List.of("1"),
                into -> {
                    made++;
                    Files.copy(source, into.resolve("tool"));
                });
    }

    @Test
    void madeOnce() throws Exception {
        assertThat(tool()).isEqualTo(tool());
        assertThat(made).isOne();
    }

    @Test
    void madeAnewAfterAChange() throws Exception {
        var first = tool();
        Files.writeString(source, "package other");

        assertThat(tool()).isNotEqualTo(first);
        assertThat(tool().resolve("tool")).hasContent("package other");
    }

    @Test
    void nothingIsLeftOfAFailedBuild() {
        assertThatThrownBy(() ->
                        store.made(
                                "tool",
                                List.of(source),
                                List.of(),
                                into -> {
                                    Files.writeString(into.resolve("half"), "");
                                    throw new LabUnavailableException("install Go");
                                }))
                .hasMessage("install Go");
        assertThat(store)
                .satisfies(_ ->
                        assertThat(folder.resolve("store"))
                                .isDirectoryNotContaining("glob:**/tool*half*"));
    }
}
