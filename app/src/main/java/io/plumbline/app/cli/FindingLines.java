package io.plumbline.app.cli;

import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Verdict;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.ElementId;
import java.util.stream.Collectors;

/// Findings as lines of text.
final class FindingLines {

    private FindingLines() {}

    static String of(Finding finding, Texts texts) {
        var word =
                finding.verdict() == Verdict.UNKNOWN
                        ? "unknown"
                        : CheckReport.word(finding.severity());
        var hosts =
                finding.hosts().isEmpty()
                        ? ""
                        : " (" + finding.hosts().size() + " of " + finding.hostsInAll() + " hosts)";
        var where =
                finding.targets().stream()
                        .limit(4)
                        .map(ElementId::toString)
                        .collect(Collectors.joining(", "));
        var fix =
                finding.fixes().stream()
                        .findFirst()
                        .map(f -> System.lineSeparator() + "         fix: " + texts.label(f))
                        .orElse("");
        return "%-7s  %s  %s %s%s%n         %s%s"
                .formatted(
                        word,
                        finding.ruleId(),
                        texts.symptom(finding),
                        texts.cause(finding),
                        hosts,
                        where,
                        fix);
    }

    static String summary(CheckResult result) {
        var summary = CheckReport.Summary.of(result);
        var waived = result.waived().isEmpty() ? "" : ", " + result.waived().size() + " waived";
        return "%d errors, %d warnings, %d for information, %d not known%s; %d rules checked"
                .formatted(
                        summary.error(),
                        summary.warning(),
                        summary.info(),
                        summary.unknown(),
                        waived,
                        result.rules());
    }
}
