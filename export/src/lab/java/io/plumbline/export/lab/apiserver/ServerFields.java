package io.plumbline.export.lab.apiserver;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The fields that a refusal names, whatever form it has: causes of a 422, lines of a 500, quoted
/// names of a 400. Positions in lists are left out: the forms count them differently.
final class ServerFields {

    /// `.spec.x: field not declared in schema`, alone or as one line of several.
    private static final Pattern TYPED = Pattern.compile("(?:^|\\): |\\n\\s*)(\\.[^\\n]*?): ");

    private static final Pattern UNKNOWN = Pattern.compile("unknown field \\\\?\"([^\"\\\\]+)");

    private static final Pattern POSITION = Pattern.compile("\\[[^\\]]*\\]");

    private static final Set<String> NO_FIELDS = Set.of("", "<nil>", "patch");

    private ServerFields() {}

    static Collection<String> of(ApiAnswer answer) {
        var fields = new TreeSet<String>();
        for (var cause : answer.causes()) {
            // `<nil>` only says that rules were not evaluated; `patch` is no field of the object.
            if (!NO_FIELDS.contains(cause.field())) {
                fields.add(normalised(cause.field()));
            }
        }
        if (fields.isEmpty()) {
            var typed = TYPED.matcher(answer.message());
            while (typed.find()) {
                fields.add(normalised(typed.group(1)));
            }
            var unknown = UNKNOWN.matcher(answer.message());
            while (unknown.find()) {
                fields.add(normalised(unknown.group(1)));
            }
        }
        return fields;
    }

    private static String normalised(String field) {
        var text = field.startsWith(".") ? field.substring(1) : field;
        return POSITION.matcher(text).replaceAll("");
    }
}
