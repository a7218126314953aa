package io.plumbline.export.lab.apiserver;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// What a node does with a policy.
public sealed interface NodeScript {

    /// Applies it and reports the interfaces of the policy as its own.
    record Succeeds() implements NodeScript {}

    /// Tries, rolls back and gives up with this text.
    record Fails(String text) implements NodeScript {}

    /// Says that it applied the policy, and reports this state all the same.
    record Reports(JsonNode currentState) implements NodeScript {}

    /// Works until the gate opens, then goes on with the rest of its script.
    record Waits(Gate gate, NodeScript rest) implements NodeScript {}

    /// Holds a node until a test lets it go.
    final class Gate {

        private static final int MOST_SECONDS = 60;

        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        public void open() {
            open.countDown();
        }

        /// Returns when a node stands before the gate.
        public void awaitArrival() {
            await(arrived, "no node came to the gate");
        }

        void pass() {
            arrived.countDown();
            await(open, "nobody opened the gate");
        }

        private static void await(CountDownLatch latch, String otherwise) {
            try {
                if (!latch.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException(otherwise);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(otherwise, e);
            }
        }
    }
}
