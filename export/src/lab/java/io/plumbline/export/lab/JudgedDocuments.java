package io.plumbline.export.lab;

import io.plumbline.export.lab.JudgedDocument.Verdict;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Judged documents as text: a JSON list in the order given, document and words line by line so that
/// a difference reads well.
public final class JudgedDocuments {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JudgedDocuments() {}

    /// The documents of a recording, `judged/apiserver.json` for example.
    ///
    /// @throws IllegalStateException when nothing is recorded under this name
    public static List<JudgedDocument> recorded(String name) {
        return parse(new Recording(name).text());
    }

    public static List<JudgedDocument> parse(String text) {
        return JSON.readTree(text).valueStream().map(JudgedDocuments::one).toList();
    }

    public static String print(List<JudgedDocument> documents) {
        var list = JSON.createArrayNode();
        for (var document : documents) {
            write(document, list.addObject());
        }
        return JSON.writeValueAsString(list) + "\n";
    }

    private static void write(JudgedDocument judged, ObjectNode object) {
        object.put("rule", judged.rule());
        object.put("name", judged.name());
        object.put("judge", judged.judge().name());
        object.put("verdict", judged.verdict().name());
        lines(judged.document(), object.putArray("document"));
        lines(judged.words(), object.putArray("words"));
    }

    private static JudgedDocument one(JsonNode object) {
        return new JudgedDocument(
                object.required("rule").stringValue(),
                object.required("name").stringValue(),
                Judge.valueOf(object.required("judge").stringValue()),
                Verdict.valueOf(object.required("verdict").stringValue()),
                text(object.required("document")),
                text(object.required("words")));
    }

    private static void lines(String text, ArrayNode into) {
        if (!text.isEmpty()) {
            for (var line : text.split("\n", -1)) {
                into.add(line);
            }
        }
    }

    private static String text(JsonNode lines) {
        return String.join(
                "\n",
                StreamSupport.stream(lines.spliterator(), false)
                        .map(JsonNode::stringValue)
                        .toList());
    }
}
