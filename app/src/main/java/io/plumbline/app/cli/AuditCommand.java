package io.plumbline.app.cli;

import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.difference.Audit;
import io.plumbline.export.observe.ObserveResult;
import io.plumbline.export.observe.SourceObject;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `audit`: whether a cluster stands as it is drawn.
@Command(
        name = "audit",
        description =
                "Compares a cluster with its design, value by value, and runs the rules of an audit."
                        + " Without a design the cluster is audited by itself. Nothing is changed."
                        + " Exit 1 when there are differences or errors.",
        footer = {
            "",
            "Example:",
            "  plumbline audit payments.plumbline.yaml --context prod --output markdown",
            "  plumbline audit payments.plumbline.yaml --context prod --last audit.last"
        })
final class AuditCommand implements Callable<Integer> {

    /// A failure of either source.
    private static final class SourceFailure extends Exception {

        private static final long serialVersionUID = 1L;

        SourceFailure(Exception cause) {
            super(cause);
        }
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Design file.")
    private Optional<Path> file = Optional.empty();

    @ArgGroup(multiplicity = "1")
    private ObservedSource source = new ObservedSource();

    @Mixin private KubeconfigOption kubeconfig = new KubeconfigOption();

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "text, json, sarif or markdown (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private AuditFormat output = AuditFormat.text;

    @Option(
            names = "--last",
            paramLabel = "FILE",
            description =
                    "Remembers the result in FILE and prints nothing while it stays the same; the"
                            + " exit code still tells it.")
    private Optional<Path> last = Optional.empty();

    @Override
    public Integer call() throws IOException, ClusterException {
        var design = file.map(Inputs::design);
        var audit = audit(design);
        var text = printed(audit);
        if (last.isEmpty() || !isAsBefore(last.get(), fingerprint(audit))) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        }
        return audit.isClean() ? Exit.GOOD : Exit.FOUND;
    }

    private Audit audit(Optional<Topology> design) throws IOException, ClusterException {
        try {
            return Audit.of(design, LocalDate.now(), this::read);
        } catch (SourceFailure e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case ClusterException cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private ObserveResult read(Consumer<SourceObject> witness) throws SourceFailure {
        try {
            return source.read(kubeconfig, Progress.on(spec), witness);
        } catch (IOException | ClusterException e) {
            throw new SourceFailure(e);
        }
    }

    private String printed(Audit audit) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        var texts = Texts.standard();
        switch (output) {
            case text -> new AuditText(audit, source.words(), texts).lines(out);
            case markdown -> new AuditText(audit, source.words(), texts).markdown(out);
            case json -> out.println(Json.of(AuditReport.of(audit, source.words(), texts)));
            case sarif ->
                    out.println(
                            Json.of(
                                    Sarif.of(
                                            List.of(
                                                    AuditReport.checked(
                                                            audit, file.orElse(Path.of("")))),
                                            texts)));
        }
        out.flush();
        return text.toString();
    }

    /// What was found, without times.
    private static String fingerprint(Audit audit) {
        var text = new StringBuilder();
        audit.difference().items().forEach(item -> text.append(item).append('\n'));
        AuditReport.unread(audit).forEach(each -> text.append(each).append('\n'));
        audit.findings()
                .findings()
                .forEach(finding ->
                        text.append(finding.fingerprint())
                                .append(finding.hosts())
                                .append(finding.severity())
                                .append('\n'));
        return text.toString();
    }

    private static boolean isAsBefore(Path memory, String now) throws IOException {
        if (Files.exists(memory) && Files.readString(memory).equals(now)) {
            return true;
        }
        Files.writeString(memory, now);
        return false;
    }
}
