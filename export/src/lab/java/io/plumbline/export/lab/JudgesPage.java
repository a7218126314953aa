package io.plumbline.export.lab;

import io.plumbline.export.lab.JudgedDocument.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// `docs/reference/judges.md`: the documents that break a rule, with what the judges said of them. Made
/// of all recordings below `recorded/judged`.
final class JudgesPage {

    private static final String HEAD =
            """
            # What the judges say

            Documents that break a rule of Plumbline, and what the software that would receive them
            answered: the API server with the platform's schemas, the nmstate library over the state
            of a node, a node that really applies. This page is generated from the answers that the
            lab recorded.

            """;

    private static final Comparator<JudgedDocument> ORDER =
            Comparator.comparing(JudgedDocument::rule)
                    .thenComparing(JudgedDocument::judge)
                    .thenComparing(JudgedDocument::name);

    private final List<JudgedDocument> documents;
    private final StringBuilder text = new StringBuilder(HEAD);

    private JudgesPage(List<JudgedDocument> documents) {
        this.documents = documents.stream().sorted(ORDER).toList();
    }

    /// The page of everything that is recorded.
    static String recorded() {
        return of(all());
    }

    static String of(List<JudgedDocument> documents) {
        return new JudgesPage(documents).write();
    }

    /// Every judged document, of every judge.
    static List<JudgedDocument> all() {
        var folder =
                LabStore.sources()
                        .resolve("resources/io/plumbline/export/lab/recorded")
                        .resolve("judged");
        try (var files = Files.list(folder)) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .flatMap(name -> JudgedDocuments.recorded("judged/" + name).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write() {
        list(
                "Refused by a judge",
                "A judge that sees the document before any node is touched refuses it.",
                each -> each.verdict() == Verdict.REFUSED);
        list(
                "Only the node finds it",
                "Every check before the node accepts it; the node fails, and rolls back.",
                each -> each.verdict() == Verdict.ONLY_ON_THE_NODE);
        list(
                "Accepted, but wrong",
                "No judge that was asked refuses it, and what comes of it is not what was drawn. Only"
                        + " the rule stands in the way.",
                each -> each.verdict() == Verdict.ACCEPTED_BUT_WRONG);
        return text.toString().stripTrailing() + "\n";
    }

    private void list(String title, String meaning, Predicate<JudgedDocument> belongs) {
        text.append("## ").append(title).append("\n\n").append(meaning).append("\n\n");
        documents.stream().filter(belongs).forEach(this::document);
    }

    private void document(JudgedDocument judged) {
        text.append("### ").append(judged.rule()).append(": ").append(judged.name()).append("\n\n");
        if (judged.words().isEmpty()) {
            text.append(name(judged.judge())).append(" accepts it without a word.\n\n");
        } else {
            text.append(name(judged.judge())).append(":\n\n");
            judged.words()
                    .strip()
                    .lines()
                    .forEach(line -> text.append("> ").append(line).append('\n'));
            text.append('\n');
        }
        text.append("```yaml\n").append(judged.document().strip()).append("\n```\n\n");
    }

    private static String name(Judge judge) {
        return switch (judge) {
            case API_SERVER -> "The API server";
            case NMSTATE -> "nmstate";
            case NODE -> "The node";
            case CNI -> "The CNI plugin";
            case KERNEL -> "The kernel";
        };
    }
}
