package io.plumbline.export.lab.nmstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.manifest.nmstate.RevertState;
import io.plumbline.export.manifest.nmstate.StateDifference;
import io.plumbline.export.manifest.nmstate.StateDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Changes of hosts that already hold a design: our revert leads back, and our difference names what
/// the library's does.
@Tag("lab")
@Tag("nmstate")
class ChangeTest {

    private static final String NONE = "ok {\"interfaces\":[]}";

    static Stream<Long> seeds() {
        return LongStream.range(0, 200).boxed();
    }

    private static void eachHost(long seed, BiConsumer<HostChange, String> check) {
        var design = ChangedDesign.ofSeed(seed);
        var done = new TreeSet<String>();
        for (var host : design.after().effectiveHosts().all()) {
            // hosts of a class are built alike: one of each tells
            if (done.add(host.hostClass().name())) {
                HostChange.of(host, design.before(), design.after())
                        .ifPresent(change ->
                                check.accept(
                                        change,
                                        "seed %d, %s %s"
                                                .formatted(seed, host.name(), design.steps())));
            }
        }
    }

    private static Answer ask(JsonNode desired, JsonNode over, String... questions) {
        return NmstateProcess.ask(Question.about(desired).over(over).ask(questions));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ourRevertLeadsBack(long seed) {
        eachHost(seed, (change, name) -> {
            var before = change.node();
            var applied = ask(change.document(), before, "validate", "merged", "revert");
            assertThat(applied.of("validate").words()).as("%s: change", name).isEmpty();
            var after = applied.of("merged").value();

            var revert =
                    Trees.of(
                            RevertState.leadingBackTo(
                                    new StateDocument(before),
                                    new StateDocument(change.document())));
            var back = ask(revert, after, "validate", "merged");

            assertThat(back.of("validate").words()).as("%s: revert %s", name, revert).isEmpty();
            var end = back.of("merged").value();
            assertThat(drift(before, end)).as("%s: lost, revert %s", name, revert).isEqualTo(NONE);
            assertThat(drift(end, before)).as("%s: left over, %s", name, revert).isEqualTo(NONE);
            assertThat(routes(end)).as("%s: routes, revert %s", name, revert).isEqualTo(routes(before));
            assertThat(names(revert))
                    .as("%s: what the library reverts", name)
                    .containsAll(names(applied.of("revert").value()));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ourDifferenceNamesWhatTheLibraryNames(long seed) {
        eachHost(seed, (change, name) -> {
            var answer = ask(change.document(), change.node(), "drift").of("drift");
            assertThat(answer.words()).as("%s: difference", name).isEmpty();
            var drift = answer.value();
            var ours =
                    StateDifference.of(
                            new StateDocument(change.document()),
                            new StateDocument(change.node()));

            assertThat(named(ours)).as("%s: %s", name, drift).isEqualTo(new ArrayList<>(Drift.names(drift, change.node())));
        });
    }

    /// The library's own revert deletes a route that its document only repeats.
    @Test
    void aRestatedRouteIsDeletedByTheLibraryAndKeptByUs() {
        var node = NmstateCase.node();
        var document =
                Trees.of(
                        "routes: {config: [{destination: 10.9.0.0/16, next-hop-address: 10.77.0.1,"
                                + " next-hop-interface: eth1}]}");
        var library = ask(document, node, "revert").of("revert").value();
        var ours =
                Trees.of(
                        RevertState.leadingBackTo(
                                new StateDocument(node), new StateDocument(document)));

        assertThat(routes(ask(library, node, "merged").of("merged").value())).isEmpty();
        assertThat(routes(ask(ours, node, "merged").of("merged").value())).isEqualTo(routes(node));
    }

    private static String drift(JsonNode wanted, JsonNode held) {
        return ask(wanted, held, "drift").of("drift").toString();
    }

    private static Set<String> routes(JsonNode state) {
        var all = new TreeSet<String>();
        for (var each : state.path("routes").path("config")) {
            all.add(
                    "%s via %s dev %s"
                            .formatted(
                                    each.path("destination").asString(),
                                    each.path("next-hop-address").asString(""),
                                    each.path("next-hop-interface").asString("")));
        }
        return all;
    }

    private static Set<String> names(JsonNode state) {
        var names = new TreeSet<String>();
        state.path("interfaces").forEach(each -> names.add(each.path("name").asString()));
        return names;
    }

    private static List<String> named(StateDifference difference) {
        var all = new TreeSet<String>();
        for (var each : difference.items()) {
            var top = each.path().replaceFirst("[.].*", "");
            all.add(
                    switch (each.kind()) {
                        case INTERFACE -> each.subject() + " " + top;
                        case ROUTE -> "route " + each.subject();
                        case RULE -> "rule";
                        case MAPPING -> "mapping " + each.subject();
                        case DNS -> "dns";
                    });
        }
        return new ArrayList<>(all);
    }
}
