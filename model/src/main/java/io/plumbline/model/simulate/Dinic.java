package io.plumbline.model.simulate;

import java.util.Arrays;

/// Dinic's algorithm on arrays: blocking flows over the shortest ways that are left.
public final class Dinic implements MaxFlow {

    @Override
    public Flow between(FlowNetwork network, int source, int sink) {
        return source == sink
                ? new Flow(0, new long[network.pipes()], new boolean[network.places()])
                : new Search(network, source, sink).flow();
    }

    /// Arc 2 i is pipe i, arc 2 i + 1 the way back.
    private static final class Search {
        private final FlowNetwork network;
        private final int source;
        private final int sink;
        private final int[] first;
        private final int[] arcs;
        private final int[] head;
        private final long[] left;
        private final int[] level;
        private final int[] at;
        private final int[] queue;

        Search(FlowNetwork network, int source, int sink) {
            this.network = network;
            this.source = source;
            this.sink = sink;
            var pipes = network.pipes();
            head = new int[2 * pipes];
            left = new long[2 * pipes];
            first = new int[network.places() + 1];
            arcs = new int[2 * pipes];
            for (var i = 0; i < pipes; i++) {
                head[2 * i] = network.to(i);
                head[2 * i + 1] = network.from(i);
                left[2 * i] = network.capacity(i);
                first[network.from(i) + 1]++;
                first[network.to(i) + 1]++;
            }
            for (var place = 0; place < network.places(); place++) {
                first[place + 1] += first[place];
            }
            var next = first.clone();
            for (var i = 0; i < pipes; i++) {
                arcs[next[network.from(i)]++] = 2 * i;
                arcs[next[network.to(i)]++] = 2 * i + 1;
            }
            level = new int[network.places()];
            at = new int[network.places()];
            queue = new int[network.places()];
        }

        Flow flow() {
            var value = 0L;
            while (reaches()) {
                System.arraycopy(first, 0, at, 0, at.length);
                for (var pushed = push(source, Long.MAX_VALUE); pushed > 0; ) {
                    value += pushed;
                    pushed = push(source, Long.MAX_VALUE);
                }
            }
            var through = new long[network.pipes()];
            for (var i = 0; i < through.length; i++) {
                through[i] = left[2 * i + 1];
            }
            var before = new boolean[network.places()];
            for (var place = 0; place < before.length; place++) {
                before[place] = level[place] >= 0;
            }
            return new Flow(value, through, before);
        }

        private boolean reaches() {
            Arrays.fill(level, -1);
            level[source] = 0;
            queue[0] = source;
            var end = 1;
            for (var i = 0; i < end; i++) {
                var place = queue[i];
                for (var k = first[place]; k < first[place + 1]; k++) {
                    var arc = arcs[k];
                    if (left[arc] > 0 && level[head[arc]] < 0) {
                        level[head[arc]] = level[place] + 1;
                        queue[end++] = head[arc];
                    }
                }
            }
            return level[sink] >= 0;
        }

        private long push(int place, long most) {
            if (place == sink) {
                return most;
            }
            for (; at[place] < first[place + 1]; at[place]++) {
                var arc = arcs[at[place]];
                if (left[arc] > 0 && level[head[arc]] == level[place] + 1) {
                    var pushed = push(head[arc], Math.min(most, left[arc]));
                    if (pushed > 0) {
                        left[arc] -= pushed;
                        left[arc ^ 1] += pushed;
                        return pushed;
                    }
                }
            }
            return 0;
        }
    }
}
