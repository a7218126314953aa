//! How the library's results become JSON, and what it only logs.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

use nmstate::NmstateError;
use serde::Serialize;
use serde_json::{Value, json};

static WARNINGS: Mutex<Vec<String>> = Mutex::new(Vec::new());

struct Collector;

impl log::Log for Collector {
    fn enabled(&self, metadata: &log::Metadata) -> bool {
        metadata.level() <= log::Level::Warn
    }

    // errors are logged and returned: the warnings are what would be lost
    fn log(&self, record: &log::Record) {
        if record.level() == log::Level::Warn {
            WARNINGS.lock().unwrap().push(record.args().to_string());
        }
    }

    fn flush(&self) {}
}

pub fn collect_warnings() {
    static COLLECTOR: Collector = Collector;
    log::set_logger(&COLLECTOR).expect("the only logger");
    log::set_max_level(log::LevelFilter::Warn);
    // a panic is an answer here, not a text on the console
    std::panic::set_hook(Box::new(|_| {}));
}

pub fn forget_warnings() {
    WARNINGS.lock().unwrap().clear();
}

/// Sorted, each once: the library's order follows its hash maps.
pub fn warnings() -> Vec<String> {
    let mut all = std::mem::take(&mut *WARNINGS.lock().unwrap());
    all.sort();
    all.dedup();
    all
}

pub fn refused(kind: &str, message: impl ToString) -> Value {
    json!({"ok": false, "kind": kind, "msg": message.to_string()})
}

pub fn value<T: Serialize>(of: &T) -> Result<Value, NmstateError> {
    serde_json::to_value(of).map_err(NmstateError::from)
}

/// Calls the library behind a fence: it panics on a few inputs. `Value::Null` means that it had
/// nothing to say but yes.
pub fn of(call: impl FnOnce() -> Result<Value, NmstateError>) -> Value {
    match fenced(call) {
        Ok(Ok(Value::Null)) => json!({"ok": true}),
        Ok(Ok(value)) => json!({"ok": true, "value": value}),
        Ok(Err(error)) => refused(&error.kind().to_string(), error.msg()),
        Err(panic) => refused("PANIC", panic),
    }
}

pub fn fenced<T>(call: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(call)).map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        text.or_else(|| panic.downcast_ref::<&str>().map(|s| s.to_string())).unwrap_or_default()
    })
}
