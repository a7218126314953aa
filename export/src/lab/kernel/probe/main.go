// Command probe builds networks of namespaces and measures what reaches what in them.
//
// It reads one file and does what its lines say, in order. A namespace is made when it is first
// named. NS is a namespace, DEV a device in it, MTU is in bytes, VLANS a list such as 10,101-110 or -.
//
//	scenario NAME                        forgets the network before and begins another
//	veth NS DEV MAC MTU NS DEV MTU       a cable with its two ends
//	bridge NS DEV filter|plain PVID      a bridge; PVID 0: ports start without a VLAN
//	bond NS DEV MTU KEY=VALUE...         a bond, with options by the kernel's names
//	vlan NS DEV BASE ID MTU [NS]         a VLAN interface, which may go to another namespace
//	macvlan NS MASTER NS DEV MAC MTU     an interface of a pod on a master of its host
//	enslave NS DEV MASTER                makes DEV a member or port
//	primary NS BOND MEMBER               names the primary member
//	mtu NS DEV MTU
//	vlans NS DEV VLANS NATIVE [self]     VLANs of a bridge port; NATIVE 0: it keeps what it has
//	address NS DEV ADDRESS/LENGTH
//	up NS DEV, down NS DEV
//	drop NS DEV VLANS                    frames of these VLANs do not pass a member of a LAG
//	marked NS DEV                        frames that come in here are marked, and teach nothing
//	shield NS DEV, unshield NS DEV       marked frames do not leave here
//
//	cni NS ADD|DEL NS DEV CONFIG         calls a CNI plugin on a host for a device in a pod
//
//	end N NS DEV ADDRESS MTU             an end of the network, numbered from 0
//	group N END...                       ends that should reach each other
//	bonds NS...                          where bonds are that are reported
//	partners NS...                       where other bonds are, which are waited for
//	forget NS DEV...                     bridges that forget addresses before each measurement
//	phase NAME                           what follows is reported under this name
//	measure                              waits until bonds have settled, then measures all groups
//
// For each phase it prints a line "phase NAME", then:
//
//	cni NS ADD|DEL done|refused WORDS    what a plugin said
//	port NS VLANS                        VLANs of the port that it made: p for untagged frames that
//	                                     come in, u for those that leave without tag
//	w MS N                               settled after MS milliseconds; N members never did
//	b NS BOND MEMBER AGG                 the active member and the active aggregator of a bond
//	l NS BOND MEMBER up|down AGG STATE   link, aggregator and LACP state of a member
//	h A B...                             these ends heard the broadcasts of end A
//	u GROUP A FLOWS FULL B:RX:OK:FULL... of FLOWS small datagrams from A to B, RX arrived and OK were
//	                                     answered; of FULL others, as large as A's MTU, FULL arrived
package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
)

// An end of the network: where a host, a machine or something outside has an address.
type end struct {
	namespace, device, address string
	mtu                        int
}

type probe struct {
	out        *bufio.Writer
	namespaces *namespaces
	ends       []end
	groups     [][]int
	bonds      []string
	partners   []string
	forgetting []string
	reach      *reach
	scenario   string
}

func main() {
	// a namespace belongs to a thread
	runtime.LockOSThread()
	file, err := os.Open(os.Args[1])
	if err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
	p := &probe{out: bufio.NewWriter(os.Stdout), namespaces: newNamespaces()}
	lines := bufio.NewScanner(file)
	lines.Buffer(make([]byte, 1<<16), 1<<20)
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		if len(words) == 0 {
			continue
		}
		if err := p.line(words[0], words[1:]); err != nil {
			fmt.Fprintf(p.out, "error %s: %v\n", lines.Text(), err)
		}
	}
	p.out.Flush()
}

func (p *probe) line(word string, rest []string) error {
	switch word {
	case "scenario":
		p.forget()
		p.scenario = rest[0]
		fmt.Fprintln(p.out, "scenario", rest[0])
	case "end":
		p.ends = append(p.ends, end{rest[1], rest[2], rest[3], number(rest[4])})
	case "group":
		var members []int
		for _, member := range rest[1:] {
			members = append(members, number(member))
		}
		p.groups = append(p.groups, members)
	case "bonds":
		p.bonds = rest
	case "partners":
		p.partners = rest
	case "forget":
		p.forgetting = rest
	case "phase":
		fmt.Fprintln(p.out, "phase", rest[0])
	case "cni":
		return p.cni(rest)
	case "measure":
		p.measure()
	default:
		return p.build(word, rest)
	}
	return nil
}

func (p *probe) forget() {
	if p.reach != nil {
		p.reach.close()
	}
	p.namespaces.forget()
	p.reach, p.ends, p.groups, p.forgetting = nil, nil, nil, nil
	p.bonds, p.partners = nil, nil
}

func (p *probe) measure() {
	p.settle()
	for i := 0; i+1 < len(p.forgetting); i += 2 {
		p.check(p.forgetAddresses(p.forgetting[i], p.forgetting[i+1]))
	}
	for _, e := range p.ends {
		p.check(p.forgetNeighbours(e))
	}
	p.hear()
	if p.reach == nil {
		p.reach = newReach(p)
	}
	p.reach.measure()
	p.out.Flush()
}

func (p *probe) check(err error) {
	if err != nil {
		fmt.Fprintln(p.out, "error", err)
	}
}

func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(err)
	}
	return n
}
