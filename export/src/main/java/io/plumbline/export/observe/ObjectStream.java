package io.plumbline.export.observe;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Takes Kubernetes objects out of a stream one by one: a list of a whole cluster never stands in
/// memory. What servers note about managers of fields is left out while it is parsed.
public final class ObjectStream {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String MANAGED_FIELDS = "managedFields";

    /// What a list says about itself.
    ///
    /// @param next token of the next page; empty: there is none
    public record ListEnd(String resourceVersion, String next) {

        static final ListEnd NONE = new ListEnd("", "");
    }

    private final String source;
    private final JsonParser parser;
    private final ObjectMapper mapper;
    private final Consumer<SourceObject> consumer;

    private ObjectStream(
            String source,
            JsonParser parser,
            ObjectMapper mapper,
            Consumer<SourceObject> consumer) {
        this.source = source;
        this.parser = parser;
        this.mapper = mapper;
        this.consumer = consumer;
    }

    /// Reads one list as the API answers it. Its end comes after the objects.
    ///
    /// @throws IOException if the stream breaks off or is no JSON
    public static ListEnd readPage(String source, InputStream json, Consumer<SourceObject> consumer)
            throws IOException {
        try (var parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the answer is no list");
            }
            return new ObjectStream(source, parser, JSON, consumer).object();
        } catch (JacksonException e) {
            throw new IOException("the answer is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /// Reads documents until the parser ends.
    static void readAll(
            String source,
            JsonParser parser,
            ObjectMapper mapper,
            Consumer<SourceObject> consumer) {
        var stream = new ObjectStream(source, parser, mapper, consumer);
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                stream.object();
            } else if (token == JsonToken.START_ARRAY) {
                stream.items("", "");
            }
        }
    }

    private ListEnd object() {
        var object = mapper.createObjectNode();
        var isList = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            var value = parser.nextToken();
            if (key.equals("items") && value == JsonToken.START_ARRAY) {
                isList = true;
                items(
                        object.path("apiVersion").asString(""),
                        object.path("kind").asString("").replaceFirst("List$", ""));
            } else if (key.equals("metadata") && value == JsonToken.START_OBJECT) {
                object.set(key, withoutManagers());
            } else {
                JsonNode tree = parser.readValueAsTree();
                object.set(key, tree);
            }
        }
        if (!isList) {
            consumer.accept(new SourceObject(source, object));
            return ListEnd.NONE;
        }
        var metadata = object.path("metadata");
        return new ListEnd(
                metadata.path("resourceVersion").asString(""),
                metadata.path("continue").asString(""));
    }

    /// The API leaves kind and version out of the items of a typed list.
    private void items(String apiVersion, String kind) {
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                var item = item();
                if (!item.has("kind") && !kind.isEmpty()) {
                    item.put("kind", kind).put("apiVersion", apiVersion);
                }
                consumer.accept(new SourceObject(source, item));
            } else {
                parser.skipChildren();
            }
        }
    }

    private ObjectNode item() {
        var object = mapper.createObjectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            var value = parser.nextToken();
            if (key.equals("metadata") && value == JsonToken.START_OBJECT) {
                object.set(key, withoutManagers());
            } else {
                JsonNode tree = parser.readValueAsTree();
                object.set(key, tree);
            }
        }
        return object;
    }

    private ObjectNode withoutManagers() {
        var metadata = mapper.createObjectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            parser.nextToken();
            if (key.equals(MANAGED_FIELDS)) {
                parser.skipChildren();
            } else {
                JsonNode tree = parser.readValueAsTree();
                metadata.set(key, tree);
            }
        }
        return metadata;
    }
}
