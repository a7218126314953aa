//! What of a document a node does not hold. The library's own difference compares lists as wholes,
//! so a bridge port that names two keys differs from the five keys of a query: what the document
//! leaves open is filled from the node first, and the removal of what is not there is no difference.

use nmstate::{BridgePortVlanConfig, Interface, InterfaceType, LinuxBridgeInterface, NetworkState, NmstateError};
use nmstate::{OvsBridgeInterface, RouteEntry};

/// Older node states have no `controller`, and none has the type of it: both are taken from the port
/// lists, so that the library sees what it sees on a node.
pub fn fill_controllers(state: &mut NetworkState) {
    let mut owners: Vec<(String, String, InterfaceType)> = Vec::new();
    for each in state.interfaces.iter() {
        for port in each.ports().unwrap_or_default() {
            owners.push((port.to_string(), each.name().to_string(), each.iface_type()));
        }
    }
    for each in state.interfaces.iter_mut().filter(|i| i.iface_type() != InterfaceType::OvsBridge) {
        if let Some((_, name, kind)) = owners.iter().find(|(port, ..)| port == each.name()) {
            let base = each.base_iface_mut();
            base.controller = Some(name.clone());
            base.controller_type = Some(kind.clone());
        }
    }
}

pub fn drift(desired: &NetworkState, current: &NetworkState) -> Result<NetworkState, NmstateError> {
    let (mut desired, mut current) = (desired.clone(), current.clone());
    for held in current.interfaces.iter_mut() {
        if let Some(wanted) = desired.interfaces.get_iface(held.name(), held.iface_type()) {
            take_flags(wanted, held);
        }
    }
    let gone: Vec<(String, InterfaceType)> = desired
        .interfaces
        .iter()
        .filter(|i| i.is_absent() && current.interfaces.get_iface(i.name(), i.iface_type()).is_none())
        .map(|i| (i.name().to_string(), i.iface_type()))
        .collect();
    for (name, kind) in gone {
        desired.interfaces.remove_iface(&name, kind);
    }
    for wanted in desired.interfaces.iter_mut() {
        if let Some(held) = current.interfaces.get_iface(wanted.name(), wanted.iface_type()) {
            fill(wanted, held);
        }
    }
    for route in desired.routes.config.iter_mut().flatten() {
        fill_route(route, current.routes.config.iter().flatten());
    }
    desired.gen_diff(&current)
}

/// Two flags of a document that a query never shows.
fn take_flags(wanted: &Interface, held: &mut Interface) {
    if let (Interface::OvsBridge(wanted), Interface::OvsBridge(held)) = (wanted, &mut *held)
        && let (Some(wanted), Some(held)) = (wanted.bridge.as_ref(), held.bridge.as_mut())
    {
        held.allow_extra_patch_ports = wanted.allow_extra_patch_ports;
    }
    held.set_allow_extra_ports(wanted.allow_extra_ports());
}

fn fill(wanted: &mut Interface, held: &Interface) {
    let now = held.base_iface().ipv4.as_ref();
    if let (Some(ip), Some(now)) = (wanted.base_iface_mut().ipv4.as_mut(), now)
        && ip.dhcp == Some(false)
        && now.dhcp.is_none()
    {
        ip.dhcp = None; // a query of the kernel alone has no such key
    }
    match (wanted, held) {
        (Interface::LinuxBridge(wanted), Interface::LinuxBridge(held)) => fill_linux(wanted, held),
        (Interface::OvsBridge(wanted), Interface::OvsBridge(held)) => fill_ovs(wanted, held),
        _ => (),
    }
}

fn fill_linux(wanted: &mut LinuxBridgeInterface, held: &LinuxBridgeInterface) {
    let ports = held.bridge.iter().filter_map(|b| b.port.as_ref()).flatten();
    for port in wanted.bridge.iter_mut().filter_map(|b| b.port.as_mut()).flatten() {
        let Some(now) = ports.clone().find(|now| now.name == port.name) else { continue };
        port.stp_hairpin_mode = port.stp_hairpin_mode.or(now.stp_hairpin_mode);
        port.stp_path_cost = port.stp_path_cost.or(now.stp_path_cost);
        port.stp_priority = port.stp_priority.or(now.stp_priority);
        fill_vlan(&mut port.vlan, &now.vlan);
    }
}

fn fill_ovs(wanted: &mut OvsBridgeInterface, held: &OvsBridgeInterface) {
    let ports = held.bridge.iter().filter_map(|b| b.ports.as_ref()).flatten();
    for port in wanted.bridge.iter_mut().filter_map(|b| b.ports.as_mut()).flatten() {
        let Some(now) = ports.clone().find(|now| now.name == port.name) else { continue };
        fill_vlan(&mut port.vlan, &now.vlan);
        if let (Some(bond), Some(now)) = (port.bond.as_mut(), now.bond.as_ref()) {
            bond.bond_downdelay = bond.bond_downdelay.or(now.bond_downdelay);
            bond.bond_updelay = bond.bond_updelay.or(now.bond_updelay);
            bond.mode = bond.mode.clone().or_else(|| now.mode.clone());
            if bond.ovsdb.is_none() {
                bond.ovsdb.clone_from(&now.ovsdb);
            }
        }
    }
}

fn fill_vlan(wanted: &mut Option<BridgePortVlanConfig>, held: &Option<BridgePortVlanConfig>) {
    match (wanted.as_mut(), held) {
        (None, _) => wanted.clone_from(held),
        // what another mode leaves open is not what the old one had
        (Some(vlan), Some(now)) if vlan.mode.is_none() || vlan.mode == now.mode => {
            vlan.enable_native = vlan.enable_native.or(now.enable_native);
            vlan.mode = vlan.mode.or(now.mode);
            vlan.tag = vlan.tag.or(now.tag);
            if vlan.trunk_tags.is_none() {
                vlan.trunk_tags.clone_from(&now.trunk_tags);
            }
        }
        // `vlan: {}` where nothing is filtered
        (Some(vlan), None) if *vlan == BridgePortVlanConfig::default() => *wanted = None,
        _ => (),
    }
}

fn fill_route<'a>(route: &mut RouteEntry, mut held: impl Iterator<Item = &'a RouteEntry>) {
    let same = held.find(|now| {
        now.destination == route.destination
            && now.next_hop_addr == route.next_hop_addr
            && now.next_hop_iface == route.next_hop_iface
    });
    if let Some(now) = same {
        route.metric = route.metric.or(now.metric);
        route.table_id = route.table_id.or(now.table_id);
    }
}
