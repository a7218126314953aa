package io.plumbline.export.cluster;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits, until the thread is interrupted.
public interface Pause {

    Pause REAL = time -> new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);

    boolean await(Duration time) throws InterruptedException;
}
