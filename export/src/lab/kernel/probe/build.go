package main

import (
	"fmt"
	"net"
	"strings"

	"github.com/vishvananda/netlink"
	"github.com/vishvananda/netlink/nl"
	"golang.org/x/sys/unix"
)

// build makes and changes devices.
func (p *probe) build(word string, rest []string) error {
	here := p.namespaces.get(rest[0])
	switch word {
	case "veth":
		return p.veth(rest)
	case "bridge":
		return bridge(here, rest[1], rest[2] == "filter", uint16(number(rest[3])))
	case "bond":
		return bond(here, rest[1], number(rest[2]), rest[3:])
	case "vlan":
		return p.vlan(rest)
	case "macvlan":
		return p.macvlan(rest)
	}
	device, err := here.handle.LinkByName(rest[1])
	if err != nil {
		return err
	}
	switch word {
	case "enslave":
		master, err := here.handle.LinkByName(rest[2])
		if err != nil {
			return err
		}
		return here.handle.LinkSetMaster(device, master)
	case "primary":
		return primary(here, device, rest[2])
	case "mtu":
		return here.handle.LinkSetMTU(device, number(rest[2]))
	case "vlans":
		return vlans(here, device, rest[2], uint16(number(rest[3])), len(rest) > 4)
	case "address":
		address, err := netlink.ParseAddr(rest[2])
		if err != nil {
			return err
		}
		return here.handle.AddrAdd(device, address)
	case "up":
		return here.handle.LinkSetUp(device)
	case "down":
		return here.handle.LinkSetDown(device)
	case "drop":
		return dropVlans(here, device, rest[2])
	case "marked":
		return mark(here, device)
	case "shield":
		return shield(here, device)
	case "unshield":
		return unshield(here, device)
	}
	return fmt.Errorf("no such word")
}

func (p *probe) veth(rest []string) error {
	address, err := net.ParseMAC(rest[2])
	if err != nil {
		return err
	}
	other := p.namespaces.get(rest[4])
	attributes := netlink.NewLinkAttrs()
	attributes.Name = rest[1]
	attributes.HardwareAddr = address
	attributes.MTU = number(rest[3])
	attributes.TxQLen = 1000
	return p.namespaces.get(rest[0]).handle.LinkAdd(&netlink.Veth{
		LinkAttrs:     attributes,
		PeerName:      rest[5],
		PeerMTU:       uint32(number(rest[6])),
		PeerNamespace: netlink.NsFd(other.file),
	})
}

func bridge(here namespace, name string, filter bool, pvid uint16) error {
	attributes := netlink.NewLinkAttrs()
	attributes.Name = name
	no := false
	return here.handle.LinkAdd(&netlink.Bridge{
		LinkAttrs:         attributes,
		VlanFiltering:     &filter,
		VlanDefaultPVID:   &pvid,
		MulticastSnooping: &no,
	})
}

func bond(here namespace, name string, mtu int, options []string) error {
	attributes := netlink.NewLinkAttrs()
	attributes.Name = name
	attributes.MTU = mtu
	made := netlink.NewLinkBond(attributes)
	for _, option := range options {
		key, value, _ := strings.Cut(option, "=")
		switch key {
		case "mode":
			made.Mode = netlink.StringToBondMode(value)
		case "miimon":
			made.Miimon = number(value)
		case "lacp_rate":
			made.LacpRate = netlink.StringToBondLacpRate(value)
		case "xmit_hash_policy":
			made.XmitHashPolicy = netlink.StringToBondXmitHashPolicy(value)
		case "ad_user_port_key":
			made.AdUserPortKey = number(value)
		case "ad_actor_system":
			address, err := net.ParseMAC(value)
			if err != nil {
				return err
			}
			made.AdActorSystem = address
		default:
			return fmt.Errorf("no option %s", key)
		}
	}
	return here.handle.LinkAdd(made)
}

func primary(here namespace, device netlink.Link, member string) error {
	link, err := here.handle.LinkByName(member)
	if err != nil {
		return err
	}
	attributes := netlink.NewLinkAttrs()
	attributes.Name = device.Attrs().Name
	attributes.Index = device.Attrs().Index
	change := netlink.NewLinkBond(attributes)
	change.Primary = link.Attrs().Index
	return here.handle.LinkModify(change)
}

func (p *probe) vlan(rest []string) error {
	here := p.namespaces.get(rest[0])
	base, err := here.handle.LinkByName(rest[2])
	if err != nil {
		return err
	}
	attributes := netlink.NewLinkAttrs()
	attributes.Name = rest[1]
	attributes.ParentIndex = base.Attrs().Index
	made := &netlink.Vlan{LinkAttrs: attributes, VlanId: number(rest[3]), VlanProtocol: netlink.VLAN_PROTOCOL_8021Q}
	if err := here.handle.LinkAdd(made); err != nil {
		return err
	}
	if err := here.handle.LinkSetMTU(made, number(rest[4])); err != nil || len(rest) < 6 {
		return err
	}
	return here.handle.LinkSetNsFd(made, int(p.namespaces.get(rest[5]).file))
}

func (p *probe) macvlan(rest []string) error {
	here := p.namespaces.get(rest[0])
	master, err := here.handle.LinkByName(rest[1])
	if err != nil {
		return err
	}
	address, err := net.ParseMAC(rest[4])
	if err != nil {
		return err
	}
	attributes := netlink.NewLinkAttrs()
	attributes.Name = rest[3]
	attributes.HardwareAddr = address
	attributes.ParentIndex = master.Attrs().Index
	attributes.MTU = number(rest[5])
	attributes.Namespace = netlink.NsFd(p.namespaces.get(rest[2]).file)
	return here.handle.LinkAdd(&netlink.Macvlan{LinkAttrs: attributes, Mode: netlink.MACVLAN_MODE_BRIDGE})
}

// forgetNeighbours empties the neighbour table of an end: the kernel does that when a device stops to
// use ARP.
func (p *probe) forgetNeighbours(e end) error {
	here := p.namespaces.get(e.namespace)
	device, err := here.handle.LinkByName(e.device)
	if err != nil {
		return err
	}
	if err := here.handle.LinkSetARPOff(device); err != nil {
		return err
	}
	return here.handle.LinkSetARPOn(device)
}

// forgetAddresses empties the table of a bridge.
func (p *probe) forgetAddresses(namespace, name string) error {
	device, err := p.namespaces.get(namespace).handle.LinkByName(name)
	if err != nil {
		return err
	}
	if err := p.namespaces.enter(namespace); err != nil {
		return err
	}
	message := nl.NewIfInfomsg(unix.AF_UNSPEC)
	message.Index = int32(device.Attrs().Index)
	info := nl.NewRtAttr(unix.IFLA_LINKINFO, nil)
	info.AddRtAttr(nl.IFLA_INFO_KIND, nl.NonZeroTerminated("bridge"))
	info.AddRtAttr(nl.IFLA_INFO_DATA, nil).AddRtAttr(nl.IFLA_BR_FDB_FLUSH, nil)
	request := nl.NewNetlinkRequest(unix.RTM_NEWLINK, unix.NLM_F_ACK)
	request.AddData(message)
	request.AddData(info)
	_, err = request.Execute(unix.NETLINK_ROUTE, 0)
	return err
}
