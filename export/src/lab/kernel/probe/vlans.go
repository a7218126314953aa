package main

import (
	"strings"

	"github.com/vishvananda/netlink"
	"golang.org/x/sys/unix"
)

type vlanRange struct{ from, to uint16 }

// ranges reads 10,101-110; "-" is none.
func ranges(text string) []vlanRange {
	var all []vlanRange
	if text == "-" {
		return all
	}
	for _, part := range strings.Split(text, ",") {
		from, to, isRange := strings.Cut(part, "-")
		if !isRange {
			to = from
		}
		all = append(all, vlanRange{uint16(number(from)), uint16(number(to))})
	}
	return all
}

// vlans puts a port, or the bridge itself, into VLANs: tagged, and one without tag.
func vlans(here namespace, device netlink.Link, tagged string, native uint16, self bool) error {
	for _, r := range ranges(tagged) {
		var err error
		if r.from == r.to {
			err = here.handle.BridgeVlanAdd(device, r.from, false, false, self, !self)
		} else {
			err = here.handle.BridgeVlanAddRange(device, r.from, r.to, false, false, self, !self)
		}
		if err != nil {
			return err
		}
	}
	if native == 0 {
		return nil
	}
	if native != 1 {
		// what the kernel gives each new port; not there on the ports of a switch
		_ = here.handle.BridgeVlanDel(device, 1, true, true, self, !self)
	}
	return here.handle.BridgeVlanAdd(device, native, true, true, self, !self)
}

const (
	fromPeer = 7
	// see tc-bpf(8): ingress and egress of the classless queue of a device
	ingress = netlink.HANDLE_MIN_INGRESS
	egress  = netlink.HANDLE_MIN_EGRESS
)

func classless(here namespace, device netlink.Link) error {
	err := here.handle.QdiscAdd(&netlink.GenericQdisc{
		QdiscAttrs: netlink.QdiscAttrs{
			LinkIndex: device.Attrs().Index,
			Handle:    netlink.MakeHandle(0xffff, 0),
			Parent:    netlink.HANDLE_CLSACT,
		},
		QdiscType: "clsact",
	})
	if err == unix.EEXIST {
		return nil
	}
	return err
}

func filterOn(device netlink.Link, parent uint32, handle uint32, priority uint16, protocol uint16) netlink.FilterAttrs {
	return netlink.FilterAttrs{
		LinkIndex: device.Attrs().Index,
		Parent:    parent,
		Handle:    handle,
		Priority:  priority,
		Protocol:  protocol,
	}
}

func drop() netlink.Action {
	return &netlink.GenericAction{ActionAttrs: netlink.ActionAttrs{Action: netlink.TC_ACT_SHOT}}
}

// dropVlans takes VLANs from one member of a LAG, in both directions.
func dropVlans(here namespace, device netlink.Link, list string) error {
	if err := classless(here, device); err != nil {
		return err
	}
	priority := uint16(10)
	for _, r := range ranges(list) {
		for vlan := r.from; vlan <= r.to; vlan++ {
			for _, parent := range []uint32{ingress, egress} {
				err := here.handle.FilterAdd(&netlink.Flower{
					FilterAttrs: filterOn(device, parent, 0, priority, unix.ETH_P_8021Q),
					EthType:     unix.ETH_P_8021Q,
					VlanId:      vlan,
					Actions:     []netlink.Action{drop()},
				})
				if err != nil {
					return err
				}
				priority++
			}
		}
	}
	return nil
}

// mark makes a port the end of a peer link: what comes in is marked, and no address is learned.
func mark(here namespace, device netlink.Link) error {
	if err := here.handle.LinkSetLearning(device, false); err != nil {
		return err
	}
	if err := classless(here, device); err != nil {
		return err
	}
	edit := netlink.NewSkbEditAction()
	value := uint32(fromPeer)
	edit.Mark = &value
	edit.Action = netlink.TC_ACT_PIPE
	return here.handle.FilterAdd(&netlink.MatchAll{
		FilterAttrs: filterOn(device, ingress, 0, 1, unix.ETH_P_ALL),
		Actions:     []netlink.Action{edit},
	})
}

func shielding(device netlink.Link) *netlink.FwFilter {
	return &netlink.FwFilter{
		FilterAttrs: filterOn(device, egress, fromPeer, 1, unix.ETH_P_ALL),
		Mask:        0xff,
		Actions:     []netlink.Action{drop()},
	}
}

// shield keeps marked frames from leaving by a port: the other switch of the pair serves it.
func shield(here namespace, device netlink.Link) error {
	if err := classless(here, device); err != nil {
		return err
	}
	return here.handle.FilterAdd(shielding(device))
}

func unshield(here namespace, device netlink.Link) error {
	return here.handle.FilterDel(shielding(device))
}
