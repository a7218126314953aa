package io.plumbline.model.simulate;

/// Finds how much gets from one place to another.
public interface MaxFlow {

    Flow between(FlowNetwork network, int source, int sink);

    /// @param value what arrives
    /// @param through what each pipe carries
    /// @param before the places on the source's side of the narrowest cut
    record Flow(long value, long[] through, boolean[] before) {

        /// Whether a pipe crosses the narrowest cut.
        public boolean cuts(FlowNetwork network, int pipe) {
            return before[network.from(pipe)] && !before[network.to(pipe)];
        }
    }
}
