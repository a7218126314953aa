package io.plumbline.export.lab.nmstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.lab.Recording;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Policies of public repositories: the state that each leads to, read as users read the state of
/// their nodes and written again, means the same. Judged by the library over a node that has what the
/// policy leans on.
@Tag("lab")
@Tag("nmstate")
class SamplePoliciesTest {

    /// What Plumbline does not draw, so that it cannot come back: name servers, forwarding, NICs that
    /// are switched off, MAC addresses of bonds, internal ports of Open vSwitch with a name of their
    /// own, patch ports.
    private static final Set<String> NOT_DRAWN =
            Set.of(
                    "dns",
                    "eth1 ipv4",
                    "ens10f0 state",
                    "ens10f1 state",
                    "ens10f2 state",
                    "ens10f3 state",
                    "bond0 mac-address",
                    "ovs0 ipv4",
                    "br-pub bridge");

    static Stream<SamplePolicy> policies() {
        return SamplePolicy.all().stream();
    }

    /// What became of one policy.
    ///
    /// @param words how it ended
    /// @param lost what the library still finds to do on a node that holds what we wrote
    private record Outcome(String words, Set<String> lost) {}

    private static Outcome judge(SamplePolicy policy) {
        var document = policy.desiredState();
        var node = MadeUpNode.under(document);
        var question = Question.about(document).over(node).ask("validate", "merged");
        var answer =
                NmstateProcess.ask(
                        policy.capture().isObject()
                                ? question.capturing(policy.capture())
                                : question);
        var refusal = refusal(answer);
        if (!refusal.isEmpty()) {
            return new Outcome("refused: " + refusal, Set.of());
        }
        var written = ReadState.of(asShown(answer.of("merged").value())).written();
        if (written.isEmpty()) {
            return new Outcome("nothing of it is ours to write", Set.of());
        }
        var ours = NmstateProcess.ask(Question.about(written.get()).over(node).ask("validate", "merged"));
        assertThat(refusal(ours)).as("%s, written as %s", policy, written.get()).isEmpty();
        var held = ours.of("merged").value();
        var drift = NmstateProcess.ask(Question.about(document).over(held).ask("drift")).of("drift");
        assertThat(drift.words()).as("%s over what we wrote", policy).isEmpty();
        var lost = new TreeSet<>(Drift.names(drift.value(), held));
        // a text for people, without effect
        lost.removeIf(name -> name.endsWith(" description"));
        return new Outcome(lost.isEmpty() ? "means the same" : "not drawn: " + lost, lost);
    }

    private static String refusal(Answer answer) {
        if (answer.has("policy") && !answer.of("policy").isOk()) {
            return answer.of("policy").words();
        }
        return answer.parse().isOk() ? answer.of("validate").words() : answer.parse().words();
    }

    /// A node shows its configured routes among those that run, and we read a gateway there.
    private static JsonNode asShown(JsonNode state) {
        if (state.path("routes") instanceof ObjectNode routes && routes.has("config")) {
            routes.set("running", routes.path("config"));
        }
        return state;
    }

    @ParameterizedTest
    @MethodSource("policies")
    void whatWeWriteMeansTheSame(SamplePolicy policy) {
        assertThat(NOT_DRAWN).as("%s", policy).containsAll(judge(policy).lost());
    }

    @Test
    void outcomesAreAsRecorded() {
        var lines =
                SamplePolicy.all().stream()
                        .map(policy -> "%s: %s%n".formatted(policy, judge(policy).words()))
                        .collect(Collectors.joining());

        new Recording("nmstate/policies.txt").confirm(lines);
    }
}
