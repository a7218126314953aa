package io.plumbline.app;

import io.plumbline.app.cli.CommandLineEntry;

/// Where every start begins. Knows no JavaFX class, so that a command never loads one.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(CommandLineEntry.run(args));
    }
}
