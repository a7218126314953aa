package io.plumbline.app.canvas;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/// JavaFX for work without a window: starts it without a display where it does not run yet.
public final class HeadlessToolkit {

    private HeadlessToolkit() {}

    /// Runs a task on the JavaFX thread and waits for its value.
    public static <T> T onFxThread(Callable<T> task) {
        if (Platform.isFxApplicationThread()) {
            try {
                return task.call();
            } catch (Exception e) {
                throw new IllegalStateException("The task on the JavaFX thread failed", e);
            }
        }
        Started.await();
        var future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for JavaFX", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The task on the JavaFX thread failed", e.getCause());
        }
    }

    /// The toolkit starts once in a process.
    private static final class Started {
        private static final CountDownLatch LATCH = start();

        private static CountDownLatch start() {
            if (System.getProperty("glass.platform") == null) {
                System.setProperty("glass.platform", "Headless");
            }
            if (System.getProperty("prism.order") == null) {
                System.setProperty("prism.order", "sw");
            }
            var latch = new CountDownLatch(1);
            try {
                Platform.startup(latch::countDown);
                Platform.setImplicitExit(false);
            } catch (IllegalStateException alreadyRunning) {
                latch.countDown();
            }
            return latch;
        }

        static void await() {
            try {
                LATCH.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while JavaFX started", e);
            }
        }
    }
}
