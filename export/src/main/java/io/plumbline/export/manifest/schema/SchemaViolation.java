package io.plumbline.export.manifest.schema;

import java.util.Optional;

/// One place where a manifest is not what its schema asks for.
///
/// @param line counts from 1, as does `column`
/// @param path the JSON path inside the document, `$.spec.nodeSelector`
/// @param drawnAs the drawn object the document names in its annotations
public record SchemaViolation(
        String file, int line, int column, String path, String message, Optional<String> drawnAs) {

    @Override
    public String toString() {
        var drawn = drawnAs.map(name -> " (drawn as " + name + ")").orElse("");
        return "%s:%d:%d: %s: %s%s".formatted(file, line, column, path, message, drawn);
    }
}
