package io.plumbline.app.cli;

/// How a result is printed.
enum OutputFormat {
    text,
    json
}
