package io.plumbline.app.cli;

/// How an audit is printed.
enum AuditFormat {
    text,
    json,
    sarif,
    markdown
}
