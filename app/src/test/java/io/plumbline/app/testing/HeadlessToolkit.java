package io.plumbline.app.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// Starts JavaFX without a display, once for all tests of a process.
public final class HeadlessToolkit {
    private static final boolean STARTED = start();

    private HeadlessToolkit() {}

    /// Runs a task on the JavaFX thread and waits for its value.
    public static <T> T onFxThread(Callable<T> task) {
        if (!STARTED) {
            throw new IllegalStateException("JavaFX did not start");
        }
        var future = new FutureTask<>(task);
        Platform.runLater(future);
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for JavaFX", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The task on the JavaFX thread failed", e);
        }
    }

    private static boolean start() {
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRunning) {
            started.countDown();
        }
        try {
            return started.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
