//! Questions about documents: nothing here touches a node.

use nmstate::{Interface, NetworkPolicy, NetworkState};
use serde_json::{Map, Value, json};

use crate::drift::{drift, fill_controllers};
use crate::verdict;

/// Text as the operator's command line reads YAML, objects as the API server stores them.
pub fn parse(document: &Value) -> Result<NetworkState, String> {
    let read = verdict::fenced(|| match document {
        Value::String(text) => serde_yaml::from_str(text).map_err(|e| e.to_string()),
        other => serde_json::from_value(other.clone()).map_err(|e| e.to_string()),
    });
    read.unwrap_or_else(Err)
}

/// The reader names the key that it does not take, but not the interface: each is read alone.
fn culprits(document: &Value) -> Vec<Value> {
    let document = match document {
        Value::String(text) => serde_yaml::from_str(text).unwrap_or(Value::Null),
        other => other.clone(),
    };
    let interfaces = document["interfaces"].as_array().cloned().unwrap_or_default();
    interfaces
        .into_iter()
        .enumerate()
        .filter_map(|(index, interface)| {
            let name = interface["name"].clone();
            let problem = serde_json::from_value::<Interface>(interface).err()?;
            Some(json!({"index": index, "name": name, "msg": problem.to_string()}))
        })
        .collect()
}

pub fn answer(request: &Value) -> Map<String, Value> {
    let mut answer = Map::new();
    let mut current = None;
    if let Some(state) = request.get("current").filter(|state| !state.is_null()) {
        match parse(state) {
            Ok(mut state) => {
                fill_controllers(&mut state);
                current = Some(state);
            }
            Err(problem) => {
                answer.insert("current".into(), verdict::refused("Parse", problem));
                return answer;
            }
        }
    }
    let mut document = request["desired"].clone();
    if let Some(captures) = request.get("capture").filter(|c| c.as_object().is_some_and(|c| !c.is_empty())) {
        let policy = resolve(captures, &document, current.clone().unwrap_or_default());
        let resolved = policy.pointer("/value/desired").cloned();
        answer.insert("policy".into(), policy);
        match resolved {
            Some(desired) => document = desired,
            None => return answer,
        }
    }
    match parse(&document) {
        Err(problem) => {
            let mut refusal = verdict::refused("Parse", problem);
            refusal["where"] = json!(culprits(&document));
            answer.insert("parse".into(), refusal);
        }
        Ok(desired) => {
            answer.insert("parse".into(), json!({"ok": true}));
            for name in request["ops"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                let result = match &current {
                    Some(current) => over(name, &desired, current, request),
                    None => None,
                };
                if let Some(result) = result.or_else(|| alone(name, &desired)) {
                    answer.insert(name.into(), result);
                }
            }
        }
    }
    answer
}

/// Captures first, as the operator does; the resolved state is then treated like any other.
fn resolve(captures: &Value, document: &Value, current: NetworkState) -> Value {
    let policy = json!({"capture": captures, "desiredState": document});
    match serde_json::from_value::<NetworkPolicy>(policy) {
        Err(problem) => verdict::refused("Parse", problem),
        Ok(policy) => verdict::of(|| {
            let captured = policy.capture.execute(&current)?;
            let desired = policy.desired.fill_with_captured_data(&captured)?;
            Ok(json!({"captured": verdict::value(&captured)?, "desired": verdict::value(&desired)?}))
        }),
    }
}

/// What can be asked of a document alone.
fn alone(name: &str, desired: &NetworkState) -> Option<Value> {
    match name {
        "format" => Some(verdict::of(|| verdict::value(desired))),
        "genconf" => Some(verdict::of(|| desired.gen_conf().map(|_| Value::Null))),
        _ => None,
    }
}

/// What needs a node's state.
fn over(name: &str, desired: &NetworkState, current: &NetworkState, request: &Value) -> Option<Value> {
    match name {
        "validate" => Some(verdict::of(|| desired.validate(Some(current)).map(|_| Value::Null))),
        "diff" => Some(verdict::of(|| verdict::value(&desired.gen_diff(current)?))),
        "drift" => Some(verdict::of(|| verdict::value(&drift(desired, current)?))),
        "revert" => Some(verdict::of(|| verdict::value(&desired.generate_revert(current)?))),
        "merged" => Some(verdict::of(|| verdict::value(&desired.lab_merged(current)?))),
        "verify" => Some(match request.get("after").map(parse).unwrap_or_else(|| Ok(current.clone())) {
            Ok(after) => verdict::of(|| desired.lab_verify(current, &after).map(|_| Value::Null)),
            Err(problem) => verdict::refused("Parse", problem),
        }),
        _ => None,
    }
}
