package io.plumbline.export.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Objects are found in archives as in folders.
class ArchiveTest {

    private static final String NODE =
            """
            apiVersion: v1
            kind: Node
            metadata: {name: %s, uid: u-%s, managedFields: [{}]}
            """;

    @TempDir Path temp;

    private Path archive(boolean cut, String... names) throws IOException {
        var file = temp.resolve("must-gather.tar.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (var name : names) {
                entry(out, name, NODE.formatted("w1", "1"), cut);
            }
            if (!cut) {
                out.write(new byte[1024]);
            }
        }
        return file;
    }

    private static void entry(OutputStream out, String name, String text, boolean cut)
            throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (name.length() > 100) {
            header(out, "././@LongLink", name.length() + 1, 'L');
            out.write(Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 512));
        }
        header(out, name, bytes.length, '0');
        out.write(cut ? Arrays.copyOf(bytes, 10) : Arrays.copyOf(bytes, 512));
    }

    private static void header(OutputStream out, String name, int size, char type)
            throws IOException {
        var header = new byte[512];
        var chars = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(chars, 0, header, 0, Math.min(100, chars.length));
        var octal = "%011o".formatted(size).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(octal, 0, header, 124, octal.length);
        header[156] = (byte) type;
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, header, 257, 5);
        out.write(header);
    }

    @Test
    void readsTheObjectsOfAnArchive() throws IOException {
        var report = Observer.read(archive(false, "a/nodes/w1.yaml", "a/log.txt")).report();

        assertThat(report.objects().read()).isEqualTo(1);
    }

    @Test
    void anObjectOfTwoImagesIsOne() throws IOException {
        var result = Observer.read(archive(false, "a/w1.yaml", "b/w1.yaml"));

        assertThat(result.report().objects().understood()).isEqualTo(2);
        assertThat(result.report().items())
                .singleElement()
                .satisfies(item ->
                        assertThat(item.reason())
                                .isEqualTo("the same object stood in another file"));
    }

    @Test
    void longNamesAreWhole() throws IOException {
        var name = "image-" + "x".repeat(120) + "/w1.yaml";

        var report = Observer.read(archive(false, name, name)).report();

        assertThat(report.items())
                .singleElement()
                .satisfies(item -> assertThat(item.source()).isEqualTo(name));
    }

    @Test
    void anArchiveThatBreaksOffIsSaid() throws IOException {
        var report = Observer.read(archive(true, "w1.yaml")).report();

        assertThat(report.items())
                .extracting(ImportReport.Item::reason)
                .last()
                .isEqualTo("the archive breaks off: gather or copy it again");
    }
}
