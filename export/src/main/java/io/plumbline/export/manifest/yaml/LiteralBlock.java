package io.plumbline.export.manifest.yaml;

import java.util.List;

/// Text of several lines, written as it stands below a `|`.
final class LiteralBlock {

    private LiteralBlock() {}

    static boolean fits(String text) {
        return text.indexOf('\n') >= 0
                && !text.isBlank()
                && rows(text).stream().allMatch(LiteralBlock::isPlainRow);
    }

    /// The header says what becomes of the line ends behind the last row, and the indentation where the
    /// first row could be mistaken for it.
    static String header(String text) {
        var indicator = text.startsWith(" ") || text.startsWith("\n") ? "2" : "";
        if (!text.endsWith("\n")) {
            return "|" + indicator + "-";
        }
        return "|" + indicator + (text.endsWith("\n\n") ? "+" : "");
    }

    static List<String> rows(String text) {
        var body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return List.of(body.split("\n", -1));
    }

    private static boolean isPlainRow(String row) {
        return PlainText.isPrintable(row) && (row.isEmpty() || !row.isBlank());
    }
}
