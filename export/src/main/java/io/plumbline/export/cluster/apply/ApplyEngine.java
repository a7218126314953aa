package io.plumbline.export.cluster.apply;

import io.plumbline.export.cluster.ClusterApi;
import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.Pause;
import io.plumbline.export.cluster.apply.JournalEntry.Event;
import io.plumbline.export.cluster.apply.Settled.Done;
import io.plumbline.export.cluster.apply.Settled.Failed;
import io.plumbline.export.cluster.apply.Settled.Waiting;
import io.plumbline.export.cluster.plan.ClusterReader;
import io.plumbline.export.cluster.plan.Holding;
import io.plumbline.export.cluster.plan.PlanStep;
import io.plumbline.export.cluster.plan.PlanStep.Action;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Carries out what a journal says, from where it stands: wave by wave, and no further than the first
/// failure.
final class ApplyEngine {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int SECONDS_PER_MINUTE = 60;

    private final ClusterReader reader;
    private final Conditions conditions;
    private final Writes writes;
    private final WriterLease lease;
    private final Journal journal;
    private final Pause pause;
    private final int patience;
    private final ApplyListener listener;

    ApplyEngine(
            ClusterApi api,
            WriterLease lease,
            Journal journal,
            Pause pause,
            int patience,
            ApplyListener listener) {
        this.reader = new ClusterReader(api);
        this.conditions = new Conditions(reader);
        this.writes = new Writes(api, pause, patience);
        this.lease = lease;
        this.journal = journal;
        this.pause = pause;
        this.patience = patience;
        this.listener = listener;
    }

    /// @throws IOException if the journal cannot be written: nothing more is sent then
    void run() throws IOException {
        for (var wave : journal.plan().waves().values()) {
            for (var step : wave) {
                if (!journal.has(Event.SENT, step.number())
                        && !journal.has(Event.DONE, step.number())
                        && !isDone(step, () -> send(step))) {
                    return;
                }
            }
            for (var step : wave) {
                if (!journal.has(Event.DONE, step.number()) && !isDone(step, () -> await(step))) {
                    return;
                }
            }
        }
        journal.append(JournalEntry.of(Event.APPLIED, 0, ""));
    }

    private interface Part {
        void run() throws ClusterException, StepFailedException, IOException;
    }

    private boolean isDone(PlanStep step, Part part) throws IOException {
        try {
            part.run();
            return true;
        } catch (ClusterException | StepFailedException e) {
            var message = step.target() + ": " + e.getMessage();
            listener.step(step, message);
            journal.append(JournalEntry.of(Event.FAILED, step.number(), message));
            return false;
        }
    }

    private void send(PlanStep step) throws ClusterException, StepFailedException, IOException {
        lease.renew();
        var before = journal.last(Event.SENDING, step.number());
        if (before.isPresent()) {
            // Somebody ended before the answer came: look first.
            var live = reader.object(step.target().path());
            if (step.action() == Action.CREATE || step.action() == Action.CHANGE) {
                if (Holding.isHeld(YAML.readTree(step.body()), live)) {
                    sent(step, Writes.Written.of(live));
                    return;
                }
            }
        } else {
            journal.append(JournalEntry.of(Event.SENDING, step.number(), ""));
        }
        listener.step(step, "is sent");
        switch (step.action()) {
            case CREATE, CHANGE ->
                    sent(step, writes.write(step.delivery(), step.target().path(), step.body()));
            case REPLACE -> {
                writes.delete(step.target().path(), step.seen().uid());
                sent(step, writes.write(step.delivery(), step.target().path(), step.body()));
            }
            case REMOVE -> {
                writes.delete(step.target().path(), step.seen().uid());
                sent(step, new Writes.Written(step.seen().uid(), 0));
            }
        }
    }

    private void sent(PlanStep step, Writes.Written written) throws IOException {
        journal.append(
                new JournalEntry(
                        "", Event.SENT, step.number(), 0, written.uid(), written.generation(), ""));
    }

    private void await(PlanStep step) throws ClusterException, StepFailedException, IOException {
        if (step.action() != Action.REMOVE) {
            var generation =
                    journal.last(Event.SENT, step.number())
                            .map(JournalEntry::generation)
                            .orElse(0L);
            await(
                    () -> settled(step, generation),
                    Math.max(2, step.impact().worstMinutes()),
                    text -> listener.step(step, text));
        }
        journal.append(JournalEntry.of(Event.DONE, step.number(), ""));
        listener.step(step, "is done");
    }

    private Settled settled(PlanStep step, long generation) throws ClusterException {
        return step.writesPolicy()
                ? conditions.policy(
                        step.target().path(), step.target().name(), generation, step.hosts())
                : conditions.object(step.target().kind(), step.target().path());
    }

    /// Asks until it is settled.
    interface Question {
        Settled ask() throws ClusterException;
    }

    void await(Question question, int minutes, Consumer<String> told)
            throws ClusterException, StepFailedException {
        var silent = 0;
        var last = "";
        for (var i = 0; i < minutes * SECONDS_PER_MINUTE; i++) {
            lease.renew();
            try {
                switch (question.ask()) {
                    case Done _ -> {
                        return;
                    }
                    case Failed(var text) -> throw new StepFailedException(text);
                    case Waiting(var text) -> {
                        if (!text.equals(last)) {
                            told.accept(text);
                        }
                        last = text;
                    }
                }
                silent = 0;
            } catch (ClusterException.Unreachable e) {
                if (++silent > patience) {
                    throw e;
                }
            }
            pause();
        }
        throw new StepFailedException(
                "not done after " + minutes + " minutes" + (last.isEmpty() ? "" : ": " + last));
    }

    private void pause() throws ClusterException {
        try {
            pause.await(BETWEEN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ClusterException.Refused("cancelled");
        }
    }

    /// The way back, last step first. What was never sent is left alone.
    ///
    /// @throws IOException if the journal cannot be written
    void revert() throws IOException {
        if (journal.state().phase() != ApplyState.Phase.REVERTING) {
            journal.append(JournalEntry.of(Event.REVERTING, 0, ""));
        }
        for (var step : journal.plan().steps().reversed()) {
            if (journal.has(Event.SENDING, step.number()) && !isDone(step, () -> undo(step))) {
                return;
            }
        }
        journal.append(JournalEntry.of(Event.REVERTED, 0, ""));
    }

    private void undo(PlanStep step) throws ClusterException, StepFailedException, IOException {
        List<RevertAction> actions = journal.revert(step.number());
        for (var i = 0; i < actions.size(); i++) {
            if (!journal.isUndone(step.number(), i)) {
                lease.renew();
                listener.step(step, "goes back: " + actions.get(i).name());
                undo(step, actions.get(i));
                journal.append(new JournalEntry("", Event.UNDONE, step.number(), i, "", 0, ""));
            }
        }
    }

    private void undo(PlanStep step, RevertAction action)
            throws ClusterException, StepFailedException {
        switch (action.kind()) {
            case WRITE -> writes.write(action.delivery(), action.path(), action.body());
            case DELETE -> {
                var live = reader.object(action.path());
                if (isOurs(step, live)) {
                    writes.delete(action.path(), live.path("metadata").path("uid").asString(""));
                }
            }
            case POLICY -> policyBack(step, action);
        }
    }

    /// A policy that is gone has been taken back before, or by somebody else: it is not made again.
    private void policyBack(PlanStep step, RevertAction action)
            throws ClusterException, StepFailedException {
        var isOwn = action.path().equals(step.target().path());
        if (isOwn && reader.object(action.path()).isMissingNode() && !step.seen().exists()) {
            return;
        }
        var name = action.path().substring(action.path().lastIndexOf('/') + 1);
        await(
                () -> atRest(action.path()),
                Math.max(2, step.impact().worstMinutes()),
                text -> listener.step(step, text));
        var written = writes.write(action.delivery(), action.path(), action.body());
        await(
                () -> conditions.policy(action.path(), name, written.generation(), action.hosts()),
                Math.max(2, step.impact().worstMinutes()),
                text -> listener.step(step, text));
        CameBack.check(reader, action);
    }

    /// A change in progress cannot be changed: it ends first, for better or worse.
    private Settled atRest(String path) throws ClusterException {
        var policy = reader.object(path);
        if (policy.isMissingNode()) {
            return new Done();
        }
        for (var condition : policy.path("status").path("conditions")) {
            if (condition.path("type").asString("").equals("Available")) {
                var reason = condition.path("reason").asString("");
                if (!reason.isEmpty() && !reason.equals("ConfigurationProgressing")) {
                    return new Done();
                }
            }
        }
        return new Waiting("waiting for the policy to settle");
    }

    /// What somebody else has made in its place meanwhile is not ours to delete.
    private boolean isOurs(PlanStep step, JsonNode live) {
        if (live.isMissingNode()) {
            return false;
        }
        var uid = live.path("metadata").path("uid").asString("");
        var sent = journal.last(Event.SENT, step.number()).map(JournalEntry::uid);
        var isLabelled =
                live.path("metadata")
                        .path("labels")
                        .path("app.kubernetes.io/managed-by")
                        .asString("")
                        .equals("plumbline");
        return sent.filter(uid::equals).isPresent() || isLabelled;
    }
}
