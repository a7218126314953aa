package io.plumbline.export.observe;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
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
        try (var parser = mapper.createParser(reader)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    readObject(source, parser, mapper);
                } else if (token == JsonToken.START_ARRAY) {
                    readItems(source, parser, mapper, "", "");
                }
            }
        }
    }

    /// Items of a list are handed on one by one: a list of a whole cluster never stands in memory.
    private void readObject(String source, JsonParser parser, ObjectMapper mapper) {
        var object = mapper.createObjectNode();
        var isList = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            var value = parser.nextToken();
            if (key.equals("items") && value == JsonToken.START_ARRAY) {
                isList = true;
                readItems(
                        source,
                        parser,
                        mapper,
                        object.path("apiVersion").asString(""),
                        object.path("kind").asString("").replaceFirst("List$", ""));
            } else {
                JsonNode tree = parser.readValueAsTree();
                object.set(key, tree);
            }
        }
        if (!isList) {
            consumer.accept(new SourceObject(source, object));
        }
    }

    /// The API leaves kind and version out of the items of a typed list.
    private void readItems(
            String source, JsonParser parser, ObjectMapper mapper, String apiVersion, String kind) {
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            JsonNode item = parser.readValueAsTree();
            if (item instanceof ObjectNode object) {
                if (!object.has("kind") && !kind.isEmpty()) {
                    object.put("kind", kind).put("apiVersion", apiVersion);
                }
                consumer.accept(new SourceObject(source, object));
            }
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
