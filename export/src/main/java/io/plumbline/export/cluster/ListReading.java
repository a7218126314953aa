package io.plumbline.export.cluster;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// Asks for the first page of several lists at once: over a long line the way there and back costs more
/// than the lists. The answers are taken in order.
final class ListReading implements AutoCloseable {

    private static final int AT_ONCE = 6;

    /// The first answer to a list, in the version that is served.
    ///
    /// @param version that it was asked in
    record First(String version, ApiAnswer answer) {}

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final List<Future<First>> answers;

    ListReading(ClusterApi api, List<ListCall> calls) {
        answers = calls.stream().map(call -> threads.submit(first(api, call))).toList();
    }

    private Callable<First> first(ClusterApi api, ListCall call) {
        return () -> {
            places.acquire();
            try {
                var versions = call.versions().iterator();
                while (true) {
                    var version = versions.next();
                    var answer = call.page(api, version, "");
                    if (answer.code() != 404 || !versions.hasNext()) {
                        return new First(version, answer);
                    }
                }
            } finally {
                places.release();
            }
        };
    }

    /// @throws ClusterException if there was no answer
    First take(int place) throws ClusterException {
        try {
            return answers.get(place).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ClusterException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException.Unreachable("cancelled", e);
        }
    }

    /// What was asked and is not wanted any more is given up.
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
