package io.plumbline.app.session;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Computes something off the window's thread; a newer request makes older ones worthless. Waiting
/// requests are skipped, and a result is published only while it is the latest.
public final class LatestWins<T> implements AutoCloseable {

    private final ExecutorService worker;
    private final AtomicLong latest = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private final Consumer<T> publish;
    private final Consumer<RuntimeException> failed;

    /// @param publish gets results on the window's thread
    /// @param failed gets what a computation threw, on the window's thread
    public LatestWins(String name, Consumer<T> publish, Consumer<RuntimeException> failed) {
        this.publish = publish;
        this.failed = failed;
        this.worker =
                Executors.newSingleThreadExecutor(task -> {
                    var thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    public void request(Supplier<T> computation) {
        var number = latest.incrementAndGet();
        worker.execute(() -> {
            if (number == latest.get()) {
                compute(number, computation);
            }
        });
    }

    private void compute(long number, Supplier<T> computation) {
        try {
            var result = computation.get();
            Platform.runLater(() -> {
                if (number == latest.get()) {
                    published.set(number);
                    publish.accept(result);
                }
            });
        } catch (RuntimeException e) {
            Platform.runLater(() -> {
                published.set(Math.max(published.get(), number));
                failed.accept(e);
            });
        }
    }

    /// Whether everything that was asked for has been published.
    public boolean isIdle() {
        return published.get() == latest.get();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
