//! Calls on the node that this process runs on, through NetworkManager, as the operator makes them.

use std::process::Command;
use std::time::Instant;

use nmstate::NetworkState;
use serde_json::{Map, Value, json};

use crate::{questions, verdict};

/// `show`: the state. `apply`: makes `desired` so, verifies, rolls back on failure. `shell`: runs
/// `script`, for what nmstate does not do.
pub fn call(name: &str, request: &Value) -> Map<String, Value> {
    let begin = Instant::now();
    let result = match name {
        "show" => verdict::of(|| verdict::value(NetworkState::new().retrieve()?)),
        "apply" => match questions::parse(&request["desired"]) {
            Err(problem) => verdict::refused("Parse", problem),
            Ok(desired) => verdict::of(|| desired.apply().map(|()| Value::Null)),
        },
        "shell" => shell(request["script"].as_str().unwrap_or_default()),
        other => verdict::refused("Request", format!("no call {other}")),
    };
    let mut answer = Map::new();
    answer.insert(name.into(), result);
    answer.insert("milliseconds".into(), json!(begin.elapsed().as_millis() as u64));
    answer
}

fn shell(script: &str) -> Value {
    match Command::new("/bin/sh").arg("-c").arg(script).output() {
        Err(problem) => verdict::refused("Shell", problem),
        Ok(done) if !done.status.success() => verdict::refused("Shell", String::from_utf8_lossy(&done.stderr)),
        Ok(done) => json!({"ok": true, "value": String::from_utf8_lossy(&done.stdout)}),
    }
}
