package io.plumbline.export.lab.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Work shared among boots, so that each takes about as long: the longest first, each to the boot that
/// has least.
final class Shares {

    private record Work(long length, List<String> lines) {}

    private final int most;
    private final List<Work> works = new ArrayList<>();

    /// @param most how many boots there may be at a time
    Shares(int most) {
        this.most = most;
    }

    void add(long length, List<String> lines) {
        works.add(new Work(length, lines));
    }

    /// The lines of each boot; none is empty.
    List<List<String>> all() {
        var lengths = new long[Math.max(1, Math.min(most, works.size()))];
        var shares = new ArrayList<List<String>>();
        for (var i = 0; i < lengths.length; i++) {
            shares.add(new ArrayList<>());
        }
        var longestFirst = new ArrayList<>(works);
        longestFirst.sort(Comparator.comparingLong(Work::length).reversed());
        for (var work : longestFirst) {
            var least = 0;
            for (var i = 1; i < lengths.length; i++) {
                least = lengths[i] < lengths[least] ? i : least;
            }
            lengths[least] += work.length();
            shares.get(least).addAll(work.lines());
        }
        return shares;
    }
}
