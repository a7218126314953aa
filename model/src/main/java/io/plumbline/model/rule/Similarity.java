package io.plumbline.model.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the name that was probably meant.
public final class Similarity {

    private Similarity() {}

    /// The name with the fewest changed letters.
    public static Optional<String> nearest(String to, Collection<String> names) {
        return names.stream()
                .distinct()
                .min(Comparator.comparingInt((String n) -> distance(to, n)).thenComparing(n -> n));
    }

    /// Letters to insert, drop or replace (Levenshtein).
    static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
