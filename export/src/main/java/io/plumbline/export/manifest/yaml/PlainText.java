package io.plumbline.export.manifest.yaml;

import java.util.regex.Pattern;

/// Which texts need no quotes, whatever reads them: YAML 1.1 (kubectl, most editors) or 1.2.
public final class PlainText {

    private static final int LONGEST_WORD = 5;
    private static final char DELETE = 0x7f;

    /// Boolean and null words of both versions; a single `=` and `<<` have a meaning in 1.1.
    private static final Pattern WORD =
            Pattern.compile("(?i)(null|true|false|yes|no|on|off|y|n|~|=|<<)");

    /// Digits in every disguise: `1_000`, `1.5`, `10.220.0.11` (a float by the 1.1 pattern), base 60
    /// (`22:30`, an all-decimal MAC), with sign and exponent.
    private static final Pattern DIGITS = Pattern.compile("[-+]?[0-9._:]+([eE][-+]?[0-9_]*)?");

    private static final Pattern OTHER_BASE =
            Pattern.compile("[-+]?0[xX][0-9a-fA-F_]*|[-+]?0[oO][0-7_]*|[-+]?0[bB][01_]*");

    private static final Pattern NOT_FINITE = Pattern.compile("(?i)[-+]?\\.(inf|nan)");

    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt\\s].*)?");

    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=~<";

    private PlainText() {}

    static boolean isSafe(String text) {
        return !text.isEmpty() && isPlainSyntax(text) && !isTaken(text);
    }

    /// The text has only characters that a reader returns as they stand.
    static boolean isPrintable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c >= DELETE) {
                return text.codePoints().allMatch(PlainText::isPrintable);
            }
        }
        return true;
    }

    static boolean isPrintable(int c) {
        return c >= 0x20 && c < 0x7f
                || c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029
                || c >= 0xe000 && c <= 0xfffd && c != 0xfeff
                || c >= 0x10000 && c <= 0x10ffff;
    }

    private static boolean isPlainSyntax(String text) {
        return isPrintable(text)
                && INDICATORS.indexOf(text.charAt(0)) < 0
                && !text.startsWith(" ")
                && !text.endsWith(" ")
                && !text.endsWith(":")
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.startsWith("...");
    }

    /// YAML 1.1 or 1.2 reads the bare text as something else than text.
    public static boolean isTaken(String text) {
        if (text.isEmpty()) {
            return false;
        }
        var first = text.charAt(0);
        if (first != '.' && first != '-' && first != '+' && (first < '0' || first > '9')) {
            return text.length() <= LONGEST_WORD && WORD.matcher(text).matches();
        }
        return DIGITS.matcher(text).matches()
                || OTHER_BASE.matcher(text).matches()
                || NOT_FINITE.matcher(text).matches()
                || DATE.matcher(text).matches();
    }
}
