package io.plumbline.export.observe;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;

/// Names in the order people count: `worker-9` before `worker-10`.
final class NaturalOrder implements Comparator<String> {

    static final NaturalOrder INSTANCE = new NaturalOrder();

    private static final Pattern PARTS = Pattern.compile("[0-9]+|[^0-9]+");

    private NaturalOrder() {}

    @Override
    public int compare(String a, String b) {
        var first = PARTS.matcher(a);
        var second = PARTS.matcher(b);
        while (first.find() && second.find()) {
            var order = comparePart(first.group(), second.group());
            if (order != 0) {
                return order;
            }
        }
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    private static int comparePart(String a, String b) {
        if (Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0))) {
            return new BigInteger(a).compareTo(new BigInteger(b));
        }
        return a.compareTo(b);
    }
}
