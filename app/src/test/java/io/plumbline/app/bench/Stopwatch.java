package io.plumbline.app.bench;

import java.util.Arrays;

/// Repeats an action until it is warm, then takes its time.
final class Stopwatch {

    /// Something to be timed.
    interface Task {
        void run() throws Exception;
    }

    private Stopwatch() {}

    /// @return sorted milliseconds
    static double[] times(int warmUps, int runs, Task task) {
        for (var i = 0; i < warmUps; i++) {
            once(task);
        }
        var times = new double[runs];
        Arrays.setAll(times, _ -> once(task));
        Arrays.sort(times);
        return times;
    }

    static double median(int warmUps, int runs, Task task) {
        return times(warmUps, runs, task)[runs / 2];
    }

    private static double once(Task task) {
        var start = System.nanoTime();
        try {
            task.run();
        } catch (Exception e) {
            throw new IllegalStateException("a benchmark failed", e);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
