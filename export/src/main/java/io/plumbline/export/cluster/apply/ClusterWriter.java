package io.plumbline.export.cluster.apply;

import io.plumbline.export.cluster.ClusterApi;
import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.Pause;
import io.plumbline.export.cluster.apply.ApplyState.Phase;
import io.plumbline.export.cluster.apply.JournalEntry.Event;
import io.plumbline.export.cluster.plan.ClusterReader;
import io.plumbline.export.cluster.plan.MovedSince;
import io.plumbline.export.cluster.plan.SavedPlan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Applies plans, goes on with interrupted ones, keeps and reverts them.
public final class ClusterWriter {

    /// How often a server that is gone is asked again, with a second or two between: some minutes.
    private static final int PATIENCE = 150;

    private final ClusterApi api;
    private final Path file;
    private final Pause pause;
    private final int patience;
    private final ApplyListener listener;
    private final Sinks sinks;

    /// Opens the file that lines go to; a seam for tests.
    interface Sinks {
        Journal.Sink open(Path file, boolean fresh) throws IOException;
    }

    ClusterWriter(
            ClusterApi api,
            Path file,
            Pause pause,
            int patience,
            ApplyListener listener,
            Sinks sinks) {
        this.api = api;
        this.file = file;
        this.pause = pause;
        this.patience = patience;
        this.listener = listener;
        this.sinks = sinks;
    }

    /// @param journal file that knows how far it is; made by the first apply
    public static ClusterWriter of(ClusterApi api, Path journal, ApplyListener listener) {
        return of(api, journal, listener, Pause.REAL);
    }

    /// The same with another way to wait.
    public static ClusterWriter of(
            ClusterApi api, Path journal, ApplyListener listener, Pause pause) {
        return new ClusterWriter(api, journal, pause, PATIENCE, listener, Journal::file);
    }

    /// Applies a plan, or goes on with it where its journal exists.
    ///
    /// @throws ClusterException if nothing was sent: the plan has obstacles, the cluster has moved
    ///     since, somebody else is writing, or nobody answers
    /// @throws IOException if the journal cannot be written
    public ApplyState apply(SavedPlan plan) throws ClusterException, IOException {
        if (Journal.isBegun(file)) {
            return goOn(plan);
        }
        if (!plan.obstacles().isEmpty()) {
            throw new ClusterException.Refused(
                    "the plan cannot be applied: " + plan.obstacles().getFirst());
        }
        sameCluster(plan);
        var lease = WriterLease.take(api, pause, holder(plan));
        try {
            var reader = new ClusterReader(api);
            MovedSince.check(plan, reader);
            var revert = RevertSet.of(plan, reader);
            Files.deleteIfExists(file);
            try (var journal = Journal.begin(plan, revert, sinks.open(file, true))) {
                engine(lease, journal).run();
                return journal.state();
            }
        } finally {
            lease.release();
        }
    }

    private ApplyState goOn(SavedPlan plan) throws ClusterException, IOException {
        try (var journal = Journal.open(file, sinks.open(file, false))) {
            if (!journal.plan().digest().equals(plan.digest())) {
                throw new IOException(
                        file + " is the journal of another plan: keep or revert that one first");
            }
            var phase = journal.state().phase();
            if (phase != Phase.APPLYING && phase != Phase.STOPPED) {
                return journal.state();
            }
            sameCluster(plan);
            var lease = WriterLease.take(api, pause, holder(plan));
            try {
                engine(lease, journal).run();
                return journal.state();
            } finally {
                lease.release();
            }
        }
    }

    /// Undoes all that was sent, as far as it is not undone already.
    public ApplyState revert() throws ClusterException, IOException {
        try (var journal = Journal.open(file, sinks.open(file, false))) {
            if (journal.state().phase() == Phase.REVERTED) {
                return journal.state();
            }
            sameCluster(journal.plan());
            var lease = WriterLease.take(api, pause, holder(journal.plan()));
            try {
                engine(lease, journal).revert();
                return journal.state();
            } finally {
                lease.release();
            }
        }
    }

    /// Decides for what was applied. Needs no cluster.
    ///
    /// @throws IOException if it is not applied, or the journal cannot be written
    public static ApplyState keep(Path journalFile) throws IOException {
        try (var journal = Journal.open(journalFile, Journal.file(journalFile, false))) {
            switch (journal.state().phase()) {
                case KEPT -> {}
                case APPLIED -> journal.append(JournalEntry.of(Event.KEPT, 0, ""));
                case APPLYING, STOPPED, REVERTING, REVERTED ->
                        throw new IOException(
                                journalFile
                                        + ": it is "
                                        + journal.state().phase().word()
                                        + ", there is nothing to keep");
            }
            return journal.state();
        }
    }

    /// Waits for somebody to keep what was applied, in this process or another.
    ///
    /// @return whether it was kept
    public boolean keptWithin(Duration time) throws ClusterException, IOException {
        var end = System.nanoTime() + time.toNanos();
        while (Journal.read(file).state().phase() == Phase.APPLIED) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            try {
                pause.await(Duration.ofSeconds(1));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new ClusterException.Refused("cancelled");
            }
        }
        return Journal.read(file).state().phase() == Phase.KEPT;
    }

    private ApplyEngine engine(WriterLease lease, Journal journal) {
        return new ApplyEngine(api, lease, journal, pause, patience, listener);
    }

    /// The context may lead elsewhere by now.
    private void sameCluster(SavedPlan plan) throws ClusterException {
        var id = api.get("/api/v1/namespaces/kube-system").uid().orElse("");
        if (!plan.context().equals(api.name()) || !id.equals(plan.clusterId())) {
            throw new ClusterException.Refused(
                    "the plan was made for another cluster, of context " + plan.context());
        }
    }

    private static String holder(SavedPlan plan) {
        try {
            return "plumbline " + InetAddress.getLocalHost().getHostName() + " " + plan.digest();
        } catch (UnknownHostException _) {
            return "plumbline " + plan.digest();
        }
    }
}
