package io.plumbline.export.lab.apiserver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// One generation of a policy on its way over the nodes: so many at once as it allows, and none after
/// as many have failed.
final class PolicyRollout {

    private final ApiClient operator;
    private final JsonNode policy;
    private final List<NodeAgent> agents;
    private final Function<NodeAgent, NodeScript> scripts;
    private int finished;
    private int failed;
    private int aborted;

    PolicyRollout(
            ApiClient operator,
            JsonNode policy,
            List<NodeAgent> agents,
            Function<NodeAgent, NodeScript> scripts) {
        this.operator = operator;
        this.policy = policy;
        this.agents = List.copyOf(agents);
        this.scripts = scripts;
    }

    void run() throws InterruptedException, ExecutionException {
        if (agents.isEmpty()) {
            report("NoMatchingNode", "Policy does not match any node", "Ignored");
            return;
        }
        agents.forEach(agent -> agent.wait(policy));
        progress();
        var most = mostAtOnce();
        var places = new Semaphore(most, true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (var agent : agents) {
                places.acquire();
                all.add(
                        threads.submit(() -> {
                            try {
                                node(agent, most);
                            } finally {
                                places.release();
                            }
                        }));
            }
            for (var each : all) {
                each.get();
            }
        }
        if (failed == 0) {
            report(
                    "SuccessfullyConfigured",
                    "%d/%d nodes successfully configured".formatted(finished, agents.size()),
                    "Available");
        } else {
            report(
                    "FailedToConfigure",
                    "%d/%d nodes failed to configure%s"
                            .formatted(
                                    failed,
                                    agents.size(),
                                    aborted == 0
                                            ? ""
                                            : ", %d nodes aborted configuration".formatted(aborted)),
                    "Degraded");
        }
    }

    private void node(NodeAgent agent, int most) {
        synchronized (this) {
            if (failed >= most) {
                aborted++;
                agent.abort(policy);
                return;
            }
        }
        var holds = agent.play(policy, scripts.apply(agent));
        synchronized (this) {
            finished++;
            failed += holds ? 0 : 1;
            progress();
        }
    }

    private void progress() {
        report(
                "ConfigurationProgressing",
                "Policy is progressing %d/%d nodes finished".formatted(finished, agents.size()),
                "Progressing");
    }

    /// The policy's own bound, half of the nodes where it has none; rounded up, at least one.
    private int mostAtOnce() {
        var bound = policy.path("spec").path("maxUnavailable");
        var text = bound.isMissingNode() ? "50%" : bound.asString();
        var most =
                text.endsWith("%")
                        ? (int)
                                Math.ceil(
                                        agents.size()
                                                * Integer.parseInt(text.replace("%", ""))
                                                / 100.0)
                        : Integer.parseInt(text);
        return Math.max(1, most);
    }

    private void report(String reason, String message, String holding) {
        var conditions = new ArrayList<Condition>();
        for (var type : List.of("Available", "Degraded", "Progressing", "Ignored")) {
            var unknown =
                    holding.equals("Progressing")
                            && (type.equals("Available") || type.equals("Degraded"));
            conditions.add(
                    new Condition(
                            type,
                            type.equals(holding) ? "True" : unknown ? "Unknown" : "False",
                            reason,
                            type.equals(holding) ? message : ""));
        }
        var object = ApiObject.parse(policy.toString());
        var answer = operator.patchStatus(object, Condition.status(conditions));
        if (!answer.accepted() && answer.code() != 404) {
            throw new IllegalStateException("the operator was refused: " + answer.message());
        }
    }
}
