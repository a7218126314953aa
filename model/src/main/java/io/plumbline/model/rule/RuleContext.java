package io.plumbline.model.rule;

import io.plumbline.model.topology.EffectiveHosts;
import io.plumbline.model.topology.Topology;

/// What rules read while they run: the input, and what is derived from it once for all of them.
public final class RuleContext {

    private final RuleInput input;
    private final Stage stage;
    private final EffectiveHosts hosts;

    public RuleContext(RuleInput input, Stage stage) {
        this.input = input;
        this.stage = stage;
        this.hosts = input.topology().effectiveHosts();
    }

    public RuleInput input() {
        return input;
    }

    public Topology topology() {
        return input.topology();
    }

    public Stage stage() {
        return stage;
    }

    public EffectiveHosts hosts() {
        return hosts;
    }
}
