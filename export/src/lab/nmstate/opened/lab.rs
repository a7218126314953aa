//! Added to the nmstate crate when the lab builds it: the two steps around the change itself that
//! `apply` makes, without the change. Both are private there.

use crate::{Interface, MergedNetworkState, NetworkState, NetworkStateMode, NmstateError, OvnConfiguration, Routes};

impl NetworkState {
    fn lab_merge(&self, before: &NetworkState) -> Result<MergedNetworkState, NmstateError> {
        MergedNetworkState::new(self.clone(), before.clone(), NetworkStateMode::Apply, false)
    }

    /// The verification that `apply` makes after the change: does `after` hold what `self` wanted,
    /// starting from `before`?
    pub fn lab_verify(&self, before: &NetworkState, after: &NetworkState) -> Result<(), NmstateError> {
        self.lab_merge(before)?.verify(after)
    }

    /// The state that the library expects after applying `self` to `before`.
    pub fn lab_merged(&self, before: &NetworkState) -> Result<NetworkState, NmstateError> {
        let merged = self.lab_merge(before)?;
        let mut after = NetworkState::new();
        for each in merged.interfaces.iter().filter(|i| !i.merged.is_absent()) {
            after.append_interface_data(as_queried(each.merged.clone(), &merged));
        }
        // the merge leaves out what is ignored
        for each in before.interfaces.iter().filter(|i| i.is_ignore()) {
            if after.interfaces.get_iface(each.name(), each.iface_type()).is_none() {
                after.append_interface_data(each.clone());
            }
        }
        after.routes = routes(&merged, before);
        after.rules = before.rules.clone();
        after.dns = if merged.dns.is_changed() { self.dns.clone() } else { before.dns.clone() };
        after.ovn = match merged.ovn.ovsdb_ext_id_value.as_deref() {
            Some(value) => OvnConfiguration::try_from(value)?,
            None => OvnConfiguration::default(),
        };
        Ok(after)
    }
}

/// An interface of the merge as a query of the node would show it.
fn as_queried(mut interface: Interface, merged: &MergedNetworkState) -> Interface {
    if !interface.is_userspace() {
        // a query shows the IP stacks of a port as off, the merge drops them
        let base = interface.base_iface_mut();
        base.ipv4.get_or_insert_with(Default::default).enabled_defined = true;
        base.ipv6.get_or_insert_with(Default::default).enabled_defined = true;
        // the merge's word for a port that was set free
        base.controller = base.controller.take().filter(|name| !name.is_empty());
    }
    // a port that moved away is still listed by a controller that the document does not mention
    let moved: Vec<String> = interface
        .ports()
        .unwrap_or_default()
        .into_iter()
        .filter(|port| {
            let now = merged.interfaces.kernel_ifaces.get(*port);
            now.and_then(|i| i.merged.base_iface().controller.as_ref()).is_some_and(|owner| owner != interface.name())
        })
        .map(str::to_string)
        .collect();
    for port in moved {
        interface.remove_port(&port);
    }
    interface
}

/// The merge knows the routes of the interfaces that it touches; the others stay.
fn routes(merged: &MergedNetworkState, before: &NetworkState) -> Routes {
    let touched = &merged.routes.route_changed_ifaces;
    let mut config: Vec<_> =
        merged.routes.merged.iter().filter(|(name, _)| touched.contains(name)).flat_map(|(_, r)| r.clone()).collect();
    config.extend(
        before
            .routes
            .config
            .iter()
            .flatten()
            .filter(|r| !r.next_hop_iface.as_ref().is_some_and(|name| touched.contains(name)))
            .cloned(),
    );
    config.sort_unstable();
    config.dedup();
    let mut routes = Routes::default();
    routes.config = (!config.is_empty()).then_some(config);
    routes.running = before.routes.running.clone();
    routes
}
