package io.plumbline.app.cli;

/// How findings are printed.
enum CheckFormat {
    text,
    json,
    sarif
}
