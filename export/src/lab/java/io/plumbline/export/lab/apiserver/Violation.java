package io.plumbline.export.lab.apiserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A document that breaks a rule.
///
/// @param before documents that the cluster holds already
/// @param text the document that is judged
record Violation(String rule, String name, List<ApiObject> before, String text) {

    private static final String FILE = "/io/plumbline/export/lab/violations/apiserver.txt";

    /// All of them, in the order of the file.
    static List<Violation> all() {
        try (var in = Objects.requireNonNull(Violation.class.getResourceAsStream(FILE))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var cases = text.split("(?m)^=== ", -1);
            var all = new ArrayList<Violation>();
            for (var i = 1; i < cases.length; i++) {
                all.add(parse(cases[i]));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Violation parse(String text) {
        var end = text.indexOf('\n');
        var head = text.substring(0, end).split(" \\| ", 2);
        var documents = text.substring(end + 1).split("(?m)^---\n", -1);
        var before = new ArrayList<ApiObject>();
        for (var i = 0; i < documents.length - 1; i++) {
            before.add(ApiObject.parse(documents[i]));
        }
        return new Violation(head[0], head[1], before, documents[documents.length - 1]);
    }

    ApiObject judged() {
        return ApiObject.parse(text);
    }

    /// Every document, as it stands in the file.
    String document() {
        var all = new StringBuilder();
        before.forEach(each -> all.append(each.text()).append("---\n"));
        return all.append(text).toString();
    }
}
