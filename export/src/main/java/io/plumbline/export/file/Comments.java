package io.plumbline.export.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.comments.CommentLine;
import org.snakeyaml.engine.v2.comments.CommentType;

/// Comment lines of nodes as plain text: with their `#`, blank lines as empty text.
final class Comments {

    private Comments() {}

    static List<String> lines(@Nullable List<CommentLine> comments) {
        var lines = new ArrayList<String>();
        if (comments != null) {
            for (var comment : comments) {
                lines.add(
                        comment.getCommentType() == CommentType.BLANK_LINE
                                ? ""
                                : "#" + comment.getValue());
            }
        }
        return lines;
    }

    static List<CommentLine> block(List<String> lines) {
        return lines.stream().map(Comments::line).toList();
    }

    static List<CommentLine> inLine(List<String> lines) {
        return lines.stream()
                .map(text ->
                        new CommentLine(
                                Optional.empty(),
                                Optional.empty(),
                                withoutHash(text),
                                CommentType.IN_LINE))
                .toList();
    }

    private static CommentLine line(String text) {
        return text.isEmpty()
                ? new CommentLine(Optional.empty(), Optional.empty(), "", CommentType.BLANK_LINE)
                : new CommentLine(
                        Optional.empty(), Optional.empty(), withoutHash(text), CommentType.BLOCK);
    }

    private static String withoutHash(String text) {
        return text.startsWith("#") ? text.substring(1) : text;
    }
}
