package main

import (
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"time"
)

const (
	// a device whose link is back may take a second until it sends again; bonds look every 100 ms
	atLeast = 1200 * time.Millisecond
	// members without a partner never settle
	atMost = 5 * time.Second
	// in sync, collecting, distributing
	settled = 0x38
)

// A member of a bond as the kernel describes it.
type member struct {
	name, aggregator, state string
	up                      bool
}

// A bond as the kernel describes it.
type bonding struct {
	name, active, aggregator string
	members                  []member
}

// settle waits until the LACP members that have link pass frames, and prints the state of the bonds
// that are asked for.
func (p *probe) settle() {
	begin := time.Now()
	time.Sleep(atLeast)
	for {
		var report []string
		unsettled := 0
		for i, namespace := range append(p.bonds[:len(p.bonds):len(p.bonds)], p.partners...) {
			if err := p.namespaces.enter(namespace); err != nil {
				p.check(err)
				continue
			}
			for _, b := range bondsHere() {
				unsettled += b.unsettled()
				if i < len(p.bonds) {
					report = append(report, b.report(namespace)...)
				}
			}
		}
		if unsettled == 0 || time.Since(begin) > atMost {
			fmt.Fprintln(p.out, "w", time.Since(begin).Milliseconds(), unsettled)
			for _, line := range report {
				fmt.Fprintln(p.out, line)
			}
			return
		}
		time.Sleep(500 * time.Millisecond)
	}
}

// unsettled counts the members that have link but pass nothing.
func (b bonding) unsettled() int {
	n := 0
	for _, m := range b.members {
		if state, err := strconv.Atoi(m.state); err == nil && m.up && state&settled != settled {
			n++
		}
	}
	return n
}

func (b bonding) report(namespace string) []string {
	lines := []string{fmt.Sprintf("b %s %s %s %s", namespace, b.name, orNone(b.active), orNone(b.aggregator))}
	for _, m := range b.members {
		link := "down"
		if m.up {
			link = "up"
		}
		lines = append(lines, fmt.Sprintf("l %s %s %s %s %s %s",
			namespace, b.name, m.name, link, orNone(m.aggregator), orNone(m.state)))
	}
	return lines
}

func orNone(word string) string {
	if word == "" || word == "None" {
		return "-"
	}
	return word
}

// bondsHere reads the bonds of the current namespace.
func bondsHere() []bonding {
	const folder = "/proc/thread-self/net/bonding"
	files, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	sort.Slice(files, func(a, b int) bool { return files[a].Name() < files[b].Name() })
	var bonds []bonding
	for _, file := range files {
		text, err := os.ReadFile(folder + "/" + file.Name())
		if err != nil {
			continue
		}
		read := readBond(string(text))
		read.name = file.Name()
		bonds = append(bonds, read)
	}
	return bonds
}

func readBond(text string) bonding {
	var b bonding
	for _, line := range strings.Split(text, "\n") {
		key, value, found := strings.Cut(strings.TrimSpace(line), ": ")
		if !found {
			continue
		}
		switch key {
		case "Currently Active Slave":
			b.active = value
		case "Slave Interface":
			b.members = append(b.members, member{name: value})
		}
		if len(b.members) == 0 {
			if key == "Aggregator ID" {
				b.aggregator = value
			}
			continue
		}
		m := &b.members[len(b.members)-1]
		switch key {
		case "MII Status":
			m.up = value == "up"
		case "Aggregator ID":
			m.aggregator = value
		case "port state":
			if m.state == "" { // the actor's comes first, then the partner's
				m.state = value
			}
		}
	}
	return b
}
