//! The nmstate library as a judge: one JSON request a line on standard input, one JSON answer a line
//! on standard output. It ends with its input.
//!
//! A question about documents (`questions.rs`):
//!   {"id": 7, "desired": {…} | "yaml text", "current": {…}, "capture": {…}, "ops": ["validate", …]}
//!   {"id": 7, "parse": R, "validate": R, …, "warnings": ["…"]}
//!   where R is {"ok": true, "value": …} or {"ok": false, "kind": "InvalidArgument", "msg": "…"}
//! A call on the node that it runs on (`node.rs`):
//!   {"id": 8, "node": "show" | "apply" | "shell", …}

mod drift;
mod node;
mod questions;
mod verdict;

use std::io::{BufRead, Write};

use serde_json::{Value, json};

fn answer(line: &str) -> Value {
    let request: Value = match serde_json::from_str(line) {
        Ok(request) => request,
        Err(problem) => return json!({"error": problem.to_string()}),
    };
    verdict::forget_warnings();
    let mut answer = match request.get("node").and_then(Value::as_str) {
        Some(call) => node::call(call, &request),
        None => questions::answer(&request),
    };
    if let Some(id) = request.get("id") {
        answer.insert("id".into(), id.clone());
    }
    let warnings = verdict::warnings();
    if !warnings.is_empty() {
        answer.insert("warnings".into(), json!(warnings));
    }
    Value::Object(answer)
}

fn main() -> std::io::Result<()> {
    verdict::collect_warnings();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        writeln!(out, "{}", answer(&line?))?;
        out.flush()?;
    }
    Ok(())
}
