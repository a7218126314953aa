package io.plumbline.app.cli;

import io.plumbline.model.graph.Hop;
import io.plumbline.model.graph.Way;
import io.plumbline.model.simulate.Answer;
import io.plumbline.model.simulate.Evacuation;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.simulate.Impact;
import io.plumbline.model.text.SimulationTexts;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.EffectiveHost;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The result of `simulate` as it is printed in JSON.
record SimulationReport(
        String apiVersion,
        String kind,
        String design,
        List<String> failed,
        List<Question> answers,
        List<Row> impacts,
        List<Emptying> evacuations) {

    /// @param refusal why frames are lost at the last hop; null where they arrive
    record Path(List<Step> hops, @Nullable String refusal) {}

    /// @param mtu bytes; null where it is not known
    record Step(
            String owner,
            String name,
            List<Integer> vlans,
            @Nullable Integer mtu,
            @Nullable String bondMode) {}

    /// @param reach `all`, `some`, `none` or `unknown`
    /// @param full the same for packets of `size` bytes
    record Question(
            String network,
            String from,
            String to,
            String reach,
            String full,
            @Nullable Integer size,
            List<Path> there,
            List<Path> back,
            List<Path> lostWhenFull) {}

    record Taken(
            String network,
            Set<String> lost,
            Set<String> partly,
            Set<String> onePath,
            Set<String> unknown) {}

    record Row(
            String element,
            String type,
            int managementLost,
            int storageLost,
            int migrationLost,
            int machinesLost,
            int hostsDegraded,
            Set<String> hostsDown,
            List<Taken> networks) {}

    record Sooner(String lever, double to, double seconds, boolean converges) {}

    /// @param seconds null where its machines never get across
    record Emptying(
            String hostClass,
            List<String> hosts,
            int machines,
            double gibibytes,
            double gigabits,
            @Nullable Double seconds,
            boolean converges,
            List<Sooner> levers) {}

    private static final double ALLOWED_MINUTES = 30;
    private static final int SECONDS = 60;

    static SimulationReport of(
            String design,
            List<Fault> failed,
            List<Answer> answers,
            List<Impact> impacts,
            List<Evacuation> evacuations) {
        return new SimulationReport(
                "plumbline.io/v1",
                "SimulationReport",
                design,
                failed.stream().map(Fault::label).toList(),
                answers.stream().map(SimulationReport::question).toList(),
                impacts.stream().map(SimulationReport::row).toList(),
                evacuations.stream().map(SimulationReport::emptying).toList());
    }

    private static Question question(Answer answer) {
        return new Question(
                answer.name(),
                answer.from(),
                answer.to(),
                word(answer.small()),
                word(answer.full()),
                answer.size().orElse(null),
                answer.there().stream().map(SimulationReport::path).toList(),
                answer.back().stream().map(SimulationReport::path).toList(),
                answer.refusedFull().stream().map(SimulationReport::path).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Path path(Way way) {
        var texts = new SimulationTexts(Texts.standard());
        return new Path(
                way.hops().stream().map(SimulationReport::step).toList(),
                way.refusal().map(texts::sentence).orElse(null));
    }

    private static Step step(Hop hop) {
        return new Step(
                hop.owner(),
                hop.name(),
                hop.tags(),
                hop.mtu().ifKnown().map(m -> m.bytes()).orElse(null),
                hop.mode().map(m -> m.word()).orElse(null));
    }

    private static Row row(Impact impact) {
        return new Row(
                impact.fault().label(),
                impact.fault().kind().word(),
                impact.managementLost(),
                impact.storageLost(),
                impact.migrationLost(),
                impact.machinesLost(),
                impact.hostsDegraded().size(),
                impact.fault().hosts(),
                impact.losses().stream()
                        .map(l ->
                                new Taken(
                                        l.of().name(),
                                        l.lost(),
                                        l.partly(),
                                        l.onePath(),
                                        l.unknown()))
                        .toList());
    }

    private static Emptying emptying(Evacuation of) {
        var seconds = of.seconds();
        return new Emptying(
                of.hostClass().name(),
                of.hosts().stream().map(EffectiveHost::name).toList(),
                of.machines(),
                of.memory(),
                of.bandwidth().least(),
                orNull(seconds),
                of.converges(),
                of.levers(ALLOWED_MINUTES * SECONDS).stream()
                        .map(l ->
                                new Sooner(
                                        word(l.kind()).replace('_', '-'),
                                        l.to(),
                                        l.seconds(),
                                        l.converges()))
                        .toList());
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
