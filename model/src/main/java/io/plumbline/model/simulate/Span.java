package io.plumbline.model.simulate;

import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Link;

/// Cables that carry together what a capacity counts. Hashed by name: a map of these must not look
/// through whole elements.
public sealed interface Span {

    /// What the canvas shows for it.
    ElementId id();

    /// In words: `a1-s1`, `ens1f0 of w`.
    String words();

    /// A NIC of each host of a group.
    record OfHost(HostGroup group, String slot) implements Span {
        @Override
        public ElementId id() {
            return ElementId.cable(group.className(), slot);
        }

        @Override
        public String words() {
            return slot + " of " + group.className();
        }
    }

    /// A link between two switches.
    record Trunk(Link link) implements Span {
        @Override
        public ElementId id() {
            return ElementId.link(link.name());
        }

        @Override
        public String words() {
            return link.name();
        }

        @Override
        public int hashCode() {
            return link.name().hashCode();
        }
    }

    /// One cable of an external, counted from 0.
    record Outside(External external, int cable) implements Span {
        @Override
        public ElementId id() {
            return ElementId.external(external.name());
        }

        @Override
        public String words() {
            return external.name() + " on " + external.ports().get(cable).switchName();
        }

        @Override
        public int hashCode() {
            return 31 * external.name().hashCode() + cable;
        }
    }
}
