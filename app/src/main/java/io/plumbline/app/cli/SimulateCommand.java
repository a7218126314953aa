package io.plumbline.app.cli;

import io.plumbline.model.graph.PortReading;
import io.plumbline.model.graph.Reach;
import io.plumbline.model.simulate.Answer;
import io.plumbline.model.simulate.Evacuation;
import io.plumbline.model.simulate.Evacuations;
import io.plumbline.model.simulate.FailureSweep;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.simulate.Faults;
import io.plumbline.model.simulate.Impact;
import io.plumbline.model.simulate.ReachQuestions;
import io.plumbline.model.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `simulate`: who reaches whom, what a failure takes away, how long hosts take to empty.
@Command(
        name = "simulate",
        description = {
            "Answers what happens when something fails: who reaches whom and by which ways, what"
                    + " every single failure takes away, how long hosts take to empty.",
            "Exit 1 when --from does not reach --to."
        },
        footer = {
            "",
            "Example:",
            "  plumbline simulate payments.plumbline.yaml --sweep",
            "  plumbline simulate payments.plumbline.yaml --fail sw2 --from worker#1 --to nas"
        })
final class SimulateCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "Design file.")
    private Path file = Path.of("");

    @Option(
            names = "--fail",
            paramLabel = "ELEMENT",
            description =
                    "What is out of order, one after the other: a switch, a link, a host, an"
                            + " external, HOST.NIC, \"HOST.card N\", LINK:CABLE or \"domain NAME\".")
    private List<String> failed = List.of();

    @Option(names = "--from", paramLabel = "END", description = "A host or external.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "END", description = "A host or external.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--network",
            paramLabel = "NAME",
            description = "Ask about this network or role only.")
    private Optional<String> network = Optional.empty();

    @Option(
            names = "--sweep",
            description = "Every NIC, card, switch, trunk and domain, worst first.")
    private boolean sweep;

    @Option(names = "--evacuate", description = "How long the hosts of each class take to empty.")
    private boolean evacuate;

    @Mixin private OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        if (from.isPresent() != to.isPresent()) {
            throw wrong("--from and --to belong together");
        }
        if (from.isEmpty() && failed.isEmpty() && !sweep && !evacuate) {
            throw wrong("nothing asked: give --sweep, --fail, --from and --to, or --evacuate");
        }
        var design = Inputs.design(file);
        var faults = faults(design);
        var answers = from.isPresent() ? answers(design, faults) : List.<Answer>of();
        var impacts = impacts(design, faults);
        var report =
                SimulationReport.of(file.toString(), faults, answers, impacts, evacuations(design));
        var out = spec.commandLine().getOut();
        switch (output.format()) {
            case text -> new SimulationText(out).print(report, answers, impacts);
            case json -> out.println(Json.of(report));
        }
        return answers.stream().allMatch(a -> a.small() == Reach.ALL) ? Exit.GOOD : Exit.FOUND;
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private List<Fault> faults(Topology design) {
        var known = new Faults(design);
        var faults = new ArrayList<Fault>();
        for (var name : failed) {
            faults.add(
                    known.named(name)
                            .orElseThrow(() ->
                                    wrong(
                                            "--fail: there is no \""
                                                    + name
                                                    + "\" in "
                                                    + file
                                                    + "; name a switch, link, host, HOST.NIC, or"
                                                    + " \"domain NAME\"")));
        }
        return faults;
    }

    private List<Answer> answers(Topology design, List<Fault> faults) {
        var questions = new ReachQuestions(design, PortReading.WANTED);
        var a = end(questions, "--from", from.orElseThrow());
        var b = end(questions, "--to", to.orElseThrow());
        var answers = questions.ask(a, b, network, questions.after(faults));
        if (answers.isEmpty()) {
            var common = questions.common(a, b);
            throw wrong(
                    common.isEmpty()
                            ? a + " and " + b + " have no network or role in common"
                            : "--network: "
                                    + a
                                    + " and "
                                    + b
                                    + " have no \""
                                    + network.orElse("")
                                    + "\" in common, but "
                                    + String.join(", ", common));
        }
        return answers;
    }

    private String end(ReachQuestions questions, String option, String text) {
        return questions
                .end(text)
                .orElseThrow(() ->
                        wrong(
                                option
                                        + ": there is no host or external \""
                                        + text
                                        + "\" in "
                                        + file));
    }

    private List<Impact> impacts(Topology design, List<Fault> faults) {
        if (sweep) {
            return FailureSweep.of(design, PortReading.WANTED).all();
        }
        if (faults.isEmpty() || from.isPresent()) {
            return List.of();
        }
        var together = Fault.together(String.join(" + ", failed), faults);
        return List.of(FailureSweep.of(design, PortReading.WANTED).of(together));
    }

    private List<Evacuation> evacuations(Topology design) {
        if (!evacuate) {
            return List.of();
        }
        var all = Evacuations.of(design);
        if (all.isEmpty()) {
            throw new UnreadableInputException(
                    file
                            + ": has no migration role, or no class says how many machines its hosts"
                            + " run (vms, vmMemory)");
        }
        return all;
    }
}
