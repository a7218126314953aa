package io.plumbline.export.manifest.yaml;

/// Text between double quotes, with the escapes that YAML shares with JSON.
final class DoubleQuoted {

    private DoubleQuoted() {}

    static String of(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> append(out, c));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (PlainText.isPrintable(c)) {
                    out.appendCodePoint(c);
                } else {
                    out.append("\\u%04X".formatted(c));
                }
            }
        }
    }
}
