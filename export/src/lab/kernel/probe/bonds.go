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

// settle waits until the LACP members that have link pass frames, and prints the state of all bonds.
func (p *probe) settle() {
	begin := time.Now()
	time.Sleep(atLeast)
	for {
		var report []string
		unsettled := 0
		for _, namespace := range p.bonds {
			if err := p.namespaces.enter(namespace); err != nil {
				p.check(err)
				continue
			}
			lines, n := bondsHere(namespace)
			report = append(report, lines...)
			unsettled += n
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

// bondsHere reads the bonds of the current namespace: lines of the report, and how many members have
// link but pass nothing.
func bondsHere(namespace string) ([]string, int) {
	const folder = "/proc/thread-self/net/bonding"
	files, err := os.ReadDir(folder)
	if err != nil {
		return nil, 0
	}
	sort.Slice(files, func(a, b int) bool { return files[a].Name() < files[b].Name() })
	var report []string
	unsettled := 0
	for _, file := range files {
		text, err := os.ReadFile(folder + "/" + file.Name())
		if err != nil {
			continue
		}
		active, members := readBond(string(text))
		if active != "" {
			report = append(report, fmt.Sprintf("a %s %s %s", namespace, file.Name(), active))
		}
		for _, m := range members {
			state, err := strconv.Atoi(m.state)
			if err != nil {
				continue
			}
			report = append(report, fmt.Sprintf("l %s %s %s %s %d", namespace, file.Name(), m.name, m.aggregator, state))
			if m.up && state&settled != settled {
				unsettled++
			}
		}
	}
	return report, unsettled
}

func readBond(text string) (string, []member) {
	active := ""
	var members []member
	for _, line := range strings.Split(text, "\n") {
		key, value, found := strings.Cut(strings.TrimSpace(line), ": ")
		if !found {
			continue
		}
		if key == "Currently Active Slave" {
			active = value
		}
		if key == "Slave Interface" {
			members = append(members, member{name: value})
		}
		if len(members) == 0 {
			continue
		}
		m := &members[len(members)-1]
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
	return active, members
}
