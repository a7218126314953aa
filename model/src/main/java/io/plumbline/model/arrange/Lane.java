package io.plumbline.model.arrange;

import io.plumbline.model.arrange.ClassPlan.Column;
import io.plumbline.model.arrange.ClassPlan.Part;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A bond or a single NIC with everything that stands on it.
///
/// @param nics the NICs of the lane from above
/// @param root the bond, the NIC, or a carrier that stands on nothing
/// @param standing interfaces by the name of the one below them
record Lane(
        List<Nic> nics,
        HostInterface root,
        Map<String, List<HostInterface>> standing,
        boolean cut) {

    boolean hasBrEx() {
        return has(root);
    }

    private boolean has(HostInterface node) {
        return node instanceof BrEx || children(node).stream().anyMatch(this::has);
    }

    boolean isBond() {
        return root instanceof Bond;
    }

    /// A NIC that nothing stands on.
    boolean isFree() {
        return root instanceof Nic && children(root).isEmpty() && !cut;
    }

    /// Levels of carriers that stand on each other.
    int depth() {
        var below = children(root).stream().mapToInt(this::depth).max().orElse(0);
        return isCarrier(root) ? below + 1 : below;
    }

    private int depth(HostInterface node) {
        return 1 + children(node).stream().mapToInt(this::depth).max().orElse(0);
    }

    int height() {
        var stack = isCarrier(root) ? stackHeight(List.of(root)) : stackHeight(children(root));
        var least = isFree() ? Sizes.NIC_HEIGHT : Sizes.LANE;
        return Math.max(Math.max(least, stack), nicsHeight());
    }

    private int nicsHeight() {
        return nics.isEmpty() ? 0 : Sizes.NIC_PITCH * (nics.size() - 1) + Sizes.NIC_HEIGHT;
    }

    /// Everything in the lane with its place, when the lane begins at this height.
    List<Part> place(int top, int number, int bondWidth) {
        var parts = new ArrayList<Part>();
        var middle = top + height() / 2;
        var nicTop = middle - nicsHeight() / 2;
        for (var nic : nics) {
            parts.add(
                    new Part(
                            nic.name(),
                            Column.NIC,
                            new Box(0, nicTop, Sizes.NIC_WIDTH, Sizes.NIC_HEIGHT),
                            number));
            nicTop += Sizes.NIC_PITCH;
        }
        var bondX = Sizes.NIC_WIDTH + Sizes.NIC_TO_BOND;
        if (isBond()) {
            parts.add(
                    new Part(
                            root.name(),
                            Column.BOND,
                            new Box(
                                    bondX,
                                    middle - Sizes.BOND_HEIGHT / 2,
                                    Sizes.BOND_WIDTH,
                                    Sizes.BOND_HEIGHT),
                            number));
        } else if (cut) {
            parts.add(
                    new Part(
                            root.name(),
                            Column.VIRTUAL_FUNCTIONS,
                            new Box(
                                    bondX,
                                    middle - Sizes.BOND_HEIGHT / 2,
                                    Sizes.SRIOV_WIDTH,
                                    Sizes.BOND_HEIGHT),
                            number));
        }
        var stack = isCarrier(root) ? List.of(root) : children(root);
        placeStack(
                stack,
                bondX + bondWidth + Sizes.BOND_TO_CARRIER,
                middle - stackHeight(stack) / 2,
                number,
                parts);
        return parts;
    }

    private void placeStack(
            List<HostInterface> stack, int x, int top, int number, List<Part> parts) {
        var y = top;
        for (var carrier : stack) {
            var room = stackHeight(List.of(carrier));
            var height = carrierHeight(carrier);
            parts.add(
                    new Part(
                            carrier.name(),
                            Column.CARRIER,
                            new Box(x, y + (room - height) / 2, Sizes.CARRIER_WIDTH, height),
                            number));
            var upper = children(carrier);
            placeStack(
                    upper,
                    x + Sizes.CARRIER_LEVEL,
                    y + (room - stackHeight(upper)) / 2,
                    number,
                    parts);
            y += room + Sizes.CARRIER_GAP;
        }
    }

    private int stackHeight(List<HostInterface> stack) {
        var height = Sizes.CARRIER_GAP * Math.max(0, stack.size() - 1);
        for (var carrier : stack) {
            height += Math.max(carrierHeight(carrier), stackHeight(children(carrier)));
        }
        return height;
    }

    private static int carrierHeight(HostInterface carrier) {
        return carrier instanceof BrEx ? Sizes.BR_EX_HEIGHT : Sizes.CARRIER_HEIGHT;
    }

    private List<HostInterface> children(HostInterface node) {
        return standing.getOrDefault(node.name(), List.of());
    }

    private static boolean isCarrier(HostInterface node) {
        return !(node instanceof Nic) && !(node instanceof Bond);
    }
}
