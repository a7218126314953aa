package io.plumbline.export.observe;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Finds Kubernetes objects in a file, a folder or an archive of one: YAML or JSON, one object, several
/// documents, or a list of either form. A must-gather is a folder like any other: what an object is
/// stands in it, not in its path. A file that breaks off costs the rest of that file, nothing else.
final class ObjectFiles {

    /// Lists of a whole cluster are far larger than the library's limit of 3 MB.
    private static final int LARGEST_DOCUMENT = 1 << 30;

    private static final int LOOK_AHEAD = 4096;

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ObjectMapper YAML =
            YAMLMapper.builder(
                            YAMLFactory.builder()
                                    .loadSettings(
                                            LoadSettings.builder()
                                                    .setCodePointLimit(LARGEST_DOCUMENT)
                                                    .build())
                                    .build())
                    .build();

    private final Path root;
    private final ImportNotes notes;
    private final Consumer<SourceObject> consumer;

    private ObjectFiles(Path root, ImportNotes notes, Consumer<SourceObject> consumer) {
        this.root = root;
        this.notes = notes;
        this.consumer = consumer;
    }

    /// @throws IOException if the path cannot be read at all
    static void read(Path path, ImportNotes notes, Consumer<SourceObject> consumer)
            throws IOException {
        var files = new ObjectFiles(path, notes, consumer);
        if (Files.isDirectory(path)) {
            try (var all = Files.walk(path)) {
                for (var file : all.filter(ObjectFiles::isCandidate).sorted().toList()) {
                    files.readFile(file);
                }
            }
        } else {
            files.readFile(path);
        }
    }

    private static boolean isCandidate(Path path) {
        return Files.isRegularFile(path) && isCandidate(Objects.toString(path.getFileName(), ""));
    }

    /// The last three are written without an ending by the image that gathers virtualization.
    private static boolean isCandidate(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml")
                || name.endsWith(".yml")
                || name.endsWith(".json")
                || name.equals("subscriptions")
                || name.equals("installplans")
                || name.equals("packagemanifests");
    }

    private void readFile(Path file) throws IOException {
        var source = nameOf(file);
        try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var unpacked = isGzip(stream) ? new GZIPInputStream(stream, 1 << 16) : stream;
            var content = new BufferedInputStream(unpacked, 1 << 16);
            if (isTar(content)) {
                readArchive(source, content);
            } else {
                readText(source, content);
            }
        }
    }

    private static boolean isGzip(InputStream stream) throws IOException {
        var head = head(stream, 2);
        return head.length == 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    private static boolean isTar(InputStream stream) throws IOException {
        return TarArchive.isTar(head(stream, 512));
    }

    private static byte[] head(InputStream stream, int count) throws IOException {
        stream.mark(count);
        var head = stream.readNBytes(count);
        stream.reset();
        return head;
    }

    private void readArchive(String source, InputStream stream) throws IOException {
        var archive = new TarArchive(stream);
        try {
            for (var entry = archive.next(); entry.isPresent(); entry = archive.next()) {
                var name = entry.get().name();
                if (isCandidate(name.substring(name.lastIndexOf('/') + 1))) {
                    readText(name, entry.get().content());
                }
            }
        } catch (EOFException e) {
            notes.broken(source, "the archive breaks off: gather or copy it again");
        }
    }

    private void readText(String source, InputStream stream) throws IOException {
        try {
            var reader =
                    new BufferedReader(
                            new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
            readDocuments(source, reader, mapperFor(reader));
        } catch (JacksonException e) {
            notes.broken(source + placeOf(e), "is neither YAML nor JSON: " + firstLine(e));
        } catch (CharacterCodingException e) {
            notes.broken(source, "is no text in UTF-8");
        }
    }

    private String nameOf(Path file) {
        var relative = root.equals(file) ? file.getFileName() : root.relativize(file);
        return Objects.toString(relative, "").replace('\\', '/');
    }

    private static ObjectMapper mapperFor(Reader reader) throws IOException {
        reader.mark(LOOK_AHEAD);
        var c = reader.read();
        for (var i = 1; i < LOOK_AHEAD && c >= 0 && (c <= ' ' || c == '\ufeff'); i++) {
            c = reader.read();
        }
        reader.reset();
        return c == '{' || c == '[' ? JSON : YAML;
    }

    private void readDocuments(String source, Reader reader, ObjectMapper mapper) {
        try (var parser = mapper.createParser(reader)) {
            ObjectStream.readAll(source, parser, mapper, consumer);
        }
    }

    private static String placeOf(JacksonException e) {
        var place = e.getLocation();
        return place == null || place.getLineNr() < 1
                ? ""
                : ":" + place.getLineNr() + ":" + place.getColumnNr();
    }

    private static String firstLine(JacksonException e) {
        var message = Objects.toString(e.getOriginalMessage(), "no reason given");
        return message.lines().findFirst().orElse("").strip();
    }
}
