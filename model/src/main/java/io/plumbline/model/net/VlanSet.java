package io.plumbline.model.net;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A set of VLAN ids as it was written: ranges in their order, `101-110,210`. Overlaps, repeats and
/// illegal ids are held and named by [#problem()]; [#normalized()] sorts and merges.
public record VlanSet(List<VlanRange> ranges) {

    public static final VlanSet NONE = new VlanSet(List.of());
    public static final VlanSet ALL =
            new VlanSet(List.of(new VlanRange(VlanId.LOWEST, VlanId.HIGHEST)));

    public VlanSet {
        ranges = List.copyOf(ranges);
    }

    public static VlanSet of(int... ids) {
        return new VlanSet(IntStream.of(ids).mapToObj(VlanRange::single).toList());
    }

    public static VlanSet range(int min, int max) {
        return new VlanSet(List.of(new VlanRange(min, max)));
    }

    public static VlanSet ofIds(Collection<VlanId> ids) {
        return new VlanSet(ids.stream().map(id -> VlanRange.single(id.value())).toList())
                .normalized();
    }

    /// Reads `all`, `none`, or ids and ranges separated by commas.
    ///
    /// @throws IllegalArgumentException if a part is neither id nor range
    public static VlanSet parse(String text) {
        return tryParse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("not a list of VLANs: \"" + text + "\""));
    }

    public static Optional<VlanSet> tryParse(String text) {
        if (text.equals("all")) {
            return Optional.of(ALL);
        }
        if (text.equals("none") || text.equals("-")) {
            return Optional.of(NONE);
        }
        var ranges = new ArrayList<VlanRange>();
        for (var part : text.split(",", -1)) {
            var range = tryParseRange(part.strip());
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return Optional.of(new VlanSet(ranges));
    }

    private static Optional<VlanRange> tryParseRange(String part) {
        var dash = part.indexOf('-', 1);
        if (dash < 0) {
            return Numbers.wholeNumber(part).map(VlanRange::single);
        }
        var min = Numbers.wholeNumber(part.substring(0, dash));
        var max = Numbers.wholeNumber(part.substring(dash + 1));
        return min.isPresent() && max.isPresent()
                ? Optional.of(new VlanRange(min.get(), max.get()))
                : Optional.empty();
    }

    public boolean contains(VlanId id) {
        return contains(id.value());
    }

    public boolean contains(int id) {
        for (var range : ranges) {
            if (range.contains(id)) {
                return true;
            }
        }
        return false;
    }

    public boolean containsAll(VlanSet other) {
        for (var range : other.ranges) {
            if (!holds(range)) {
                return other.minus(this).isEmpty();
            }
        }
        return true;
    }

    /// Whether one range as written covers the other.
    private boolean holds(VlanRange other) {
        for (var range : ranges) {
            if (range.min() <= other.min() && other.max() <= range.max()) {
                return true;
            }
        }
        return false;
    }

    public boolean intersects(VlanSet other) {
        return bits().intersects(other.bits());
    }

    /// True when no id is in the set.
    public boolean isEmpty() {
        for (var range : ranges) {
            if (range.min() <= range.max()) {
                return false;
            }
        }
        return true;
    }

    public VlanSet union(VlanSet other) {
        var bits = bits();
        bits.or(other.bits());
        return of(bits);
    }

    public VlanSet plus(VlanId id) {
        return union(of(id.value()));
    }

    public VlanSet minus(VlanSet other) {
        var bits = bits();
        bits.andNot(other.bits());
        return of(bits);
    }

    public VlanSet intersection(VlanSet other) {
        var bits = bits();
        bits.and(other.bits());
        return of(bits);
    }

    /// The same ids, sorted, neighbours and overlaps merged.
    public VlanSet normalized() {
        return of(bits());
    }

    /// How many different ids are in the set.
    public int size() {
        return bits().cardinality();
    }

    /// The ids, ascending.
    public IntStream ids() {
        return bits().stream();
    }

    /// What is wrong with the list as written: ids outside 1 to 4094, ranges the wrong way round,
    /// overlaps.
    public Optional<String> problem() {
        var seen = new BitSet();
        for (var range : ranges) {
            if (range.min() > range.max()) {
                return Optional.of(range.min() + "-" + range.max() + " is the wrong way round");
            }
            for (var end : List.of(range.min(), range.max())) {
                var problem = VlanId.of(end).problem();
                if (problem.isPresent()) {
                    return problem;
                }
            }
            var bits = new BitSet();
            bits.set(range.min(), range.max() + 1);
            if (bits.intersects(seen)) {
                return Optional.of(range + " overlaps another entry");
            }
            seen.or(bits);
        }
        return Optional.empty();
    }

    private BitSet bits() {
        var bits = new BitSet();
        for (var range : ranges) {
            var min = Math.max(0, range.min());
            var max = Math.min(1 << 16, range.max());
            if (min <= max) {
                bits.set(min, max + 1);
            }
        }
        return bits;
    }

    private static VlanSet of(BitSet bits) {
        var ranges = new ArrayList<VlanRange>();
        for (var min = bits.nextSetBit(0); min >= 0; ) {
            var end = bits.nextClearBit(min);
            ranges.add(new VlanRange(min, end - 1));
            min = bits.nextSetBit(end);
        }
        return new VlanSet(ranges);
    }

    @Override
    public String toString() {
        if (ranges.isEmpty()) {
            return "none";
        }
        if (equals(ALL)) {
            return "all";
        }
        return String.join(",", ranges.stream().map(VlanRange::toString).toList());
    }
}
