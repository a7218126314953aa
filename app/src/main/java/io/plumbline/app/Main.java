package io.plumbline.app;

import java.util.List;

/// Where every start begins. Knows no JavaFX class, so that a command never loads one.
public final class Main {

    private static final int WRONG_USAGE = 2;

    private Main() {}

    public static void main(String[] args) {
        if (List.of(args).equals(List.of("--version"))) {
            System.out.println("plumbline " + Version.current());
            return;
        }
        System.err.println("plumbline: expected --version");
        System.exit(WRONG_USAGE);
    }
}
