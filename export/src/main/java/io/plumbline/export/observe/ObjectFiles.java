package io.plumbline.export.observe;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Finds Kubernetes objects in a file or a folder: YAML or JSON, one object, several documents, or a
/// list of either form. A file that breaks off costs the rest of that file, nothing else.
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
    private final List<SourceObject> objects = new ArrayList<>();

    private ObjectFiles(Path root, ImportNotes notes) {
        this.root = root;
        this.notes = notes;
    }

    /// @throws IOException if the path cannot be read at all
    static List<SourceObject> read(Path path, ImportNotes notes) throws IOException {
        var files = new ObjectFiles(path, notes);
        if (Files.isDirectory(path)) {
            try (var all = Files.walk(path)) {
                for (var file : all.filter(ObjectFiles::isCandidate).sorted().toList()) {
                    files.readFile(file);
                }
            }
        } else {
            files.readFile(path);
        }
        return files.objects;
    }

    private static boolean isCandidate(Path path) {
        var name = Objects.toString(path.getFileName(), "").toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path)
                && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
    }

    private void readFile(Path file) throws IOException {
        var source = nameOf(file);
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
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
        try (var documents = mapper.readerFor(JsonNode.class).<JsonNode>readValues(reader)) {
            while (documents.hasNextValue()) {
                var document = documents.nextValue();
                if (document != null && !document.isNull() && !document.isMissingNode()) {
                    take(source, document);
                }
            }
        }
    }

    private void take(String source, JsonNode document) {
        var items = document.path("items");
        if (document.isArray()) {
            document.forEach(each -> take(source, each));
        } else if (document.path("kind").asString("").endsWith("List") && items.isArray()) {
            items.forEach(each -> take(source, each));
        } else if (items.isArray() && !document.path("metadata").has("name")) {
            items.forEach(each -> take(source, each));
        } else {
            objects.add(new SourceObject(source, document));
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
