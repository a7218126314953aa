package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"sort"
	"strings"
)

const plugins = "/opt/cni"

// What a plugin answers, as far as it matters here.
type pluginAnswer struct {
	Interfaces []struct{ Name, Sandbox string }
	Msg        string
}

// cni calls a plugin as a runtime does, in the namespace of the host, and prints what it said and
// which VLANs the port on the host's side has.
func (p *probe) cni(rest []string) error {
	host, command, pod, device := rest[0], rest[1], rest[2], rest[3]
	config := strings.Join(rest[4:], " ")
	var what struct{ Type string }
	if err := json.Unmarshal([]byte(config), &what); err != nil {
		return err
	}
	netns := fmt.Sprintf("/proc/%d/fd/%d", os.Getpid(), int(p.namespaces.get(pod).file))
	plugin := exec.Command(plugins + "/" + what.Type)
	plugin.Env = []string{
		"CNI_COMMAND=" + command,
		"CNI_CONTAINERID=" + pod,
		"CNI_NETNS=" + netns,
		"CNI_IFNAME=" + device,
		"CNI_PATH=" + plugins,
		"PATH=/bin",
	}
	plugin.Stdin = strings.NewReader(config)
	if err := p.namespaces.enter(host); err != nil {
		return err
	}
	said, failed := plugin.Output()
	var result pluginAnswer
	if len(said) > 0 {
		if err := json.Unmarshal(said, &result); err != nil {
			return fmt.Errorf("%s: %s", err, said)
		}
	}
	if failed != nil {
		words := result.Msg
		if words == "" {
			words = failed.Error()
		}
		fmt.Fprintln(p.out, "cni", pod, command, "refused", strings.Join(strings.Fields(words), " "))
		return nil
	}
	fmt.Fprintln(p.out, "cni", pod, command, "done")
	for _, made := range result.Interfaces {
		if made.Sandbox == "" && strings.HasPrefix(made.Name, "veth") {
			return p.port(host, pod, made.Name)
		}
	}
	return nil
}

// port prints the VLANs of a bridge port: those without tag with an u, the one of untagged frames with
// a p behind.
func (p *probe) port(host, pod, name string) error {
	here := p.namespaces.get(host)
	device, err := here.handle.LinkByName(name)
	if err != nil {
		return err
	}
	all, err := here.handle.BridgeVlanList()
	if err != nil {
		return err
	}
	var vlans []string
	for _, vlan := range all[int32(device.Attrs().Index)] {
		text := fmt.Sprint(vlan.Vid)
		if vlan.PortVID() {
			text += "p"
		}
		if vlan.EngressUntag() {
			text += "u"
		}
		vlans = append(vlans, text)
	}
	sort.Strings(vlans)
	fmt.Fprintln(p.out, "port", pod, strings.Join(vlans, " "))
	return nil
}
