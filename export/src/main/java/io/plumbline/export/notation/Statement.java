package io.plumbline.export.notation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One line of the notation.
///
/// @param removes `del`: the named object goes
/// @param operands words before the keys; the first is the target
record Statement(
        Keyword keyword,
        boolean removes,
        List<String> operands,
        Map<String, String> settings,
        Set<String> flags,
        String file,
        int line) {

    /// Reads a line that is neither empty nor a directive.
    static Statement parse(String text, String file, int line) {
        var words = new ArrayList<>(List.of(text.strip().split("\\s+")));
        var removes = words.getFirst().equals("del");
        if (removes) {
            words.removeFirst();
        }
        if (words.isEmpty()) {
            throw new NotationException(file, line, "del: expected a statement and its target");
        }
        var first = words.removeFirst();
        var keyword =
                Keyword.of(first)
                        .orElseThrow(() ->
                                new NotationException(
                                        file, line, "unknown statement \"" + first + "\""));
        var operands = new ArrayList<String>();
        var settings = new LinkedHashMap<String, String>();
        var flags = new LinkedHashSet<String>();
        for (var word : words) {
            var equals = word.indexOf('=');
            if (equals > 0) {
                var key = word.substring(0, equals);
                if (!keyword.hasKey(key)) {
                    throw new NotationException(
                            file, line, keyword.word() + " has no key \"" + key + "\"");
                }
                settings.put(key, word.substring(equals + 1));
            } else if (keyword.hasFlag(word)) {
                flags.add(word);
            } else if (operands.size() < keyword.operands() && settings.isEmpty()) {
                operands.add(word);
            } else {
                throw new NotationException(
                        file, line, keyword.word() + ": unexpected word \"" + word + "\"");
            }
        }
        if (keyword.operands() > 0 && operands.isEmpty()) {
            throw new NotationException(file, line, keyword.word() + ": expected a name");
        }
        return new Statement(keyword, removes, operands, settings, flags, file, line);
    }

    /// Name of what the line is about; empty for statements without one.
    String target() {
        return operands.isEmpty() ? "" : operands.getFirst();
    }

    NotationException error(String problem) {
        return new NotationException(file, line, problem);
    }
}
