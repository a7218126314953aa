package main

import (
	"encoding/binary"
	"fmt"
	"net"
	"syscall"
	"time"
)

const (
	// source ports per pair: what a switch or bond hashes by
	flows = 8
	// of them with a packet of full size
	fullFlows  = 4
	tries      = 2
	patience   = 700 * time.Millisecond
	serverPort = 7000
	headers    = 28 // of IP and UDP
	small      = 84
	longest    = 1 << 16
	request    = 1
	answer     = 2
)

// A datagram that is on its way from one end to another, and back.
type flow struct {
	group, from, to, socket int
	full                    bool
	there                   syscall.SockaddrInet4
	arrived, answered       bool
}

// reach sends datagrams between all ends of each group, all at once: a network in which nothing
// arrives costs no more time than one in which everything does.
type reach struct {
	p       *probe
	flows   []flow
	sockets []int
	servers map[int]bool
	waiting waiting
	round   byte
	// flows without an answer
	open   int
	packet [longest]byte
}

func (r *reach) close() {
	for _, fd := range r.sockets {
		syscall.Close(fd)
	}
	syscall.Close(int(r.waiting))
}

func newReach(p *probe) *reach {
	r := &reach{p: p, servers: make(map[int]bool), waiting: newWaiting()}
	clients := make([][]int, len(p.ends))
	for i, e := range p.ends {
		p.check(p.namespaces.enter(e.namespace))
		server := r.socket(e, serverPort)
		r.servers[server] = true
		for k := 0; k < flows; k++ {
			clients[i] = append(clients[i], r.socket(e, serverPort+100+7*k))
		}
	}
	for group, members := range p.groups {
		for _, from := range members {
			for _, to := range members {
				if from == to {
					continue
				}
				there := syscall.SockaddrInet4{Port: serverPort}
				copy(there.Addr[:], net.ParseIP(p.ends[to].address).To4())
				f := flow{group: group, from: from, to: to, there: there}
				for k := 0; k < flows+fullFlows; k++ {
					f.full = k >= flows
					f.socket = clients[from][k%flows]
					r.flows = append(r.flows, f)
				}
			}
		}
	}
	return r
}

func (r *reach) socket(e end, port int) int {
	fd, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_DGRAM|syscall.SOCK_CLOEXEC, 0)
	r.p.check(err)
	// never in fragments
	r.p.check(syscall.SetsockoptInt(fd, syscall.IPPROTO_IP, syscall.IP_MTU_DISCOVER, syscall.IP_PMTUDISC_DO))
	r.p.check(syscall.SetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_RCVBUF, 1<<20))
	here := syscall.SockaddrInet4{Port: port}
	copy(here.Addr[:], net.ParseIP(e.address).To4())
	if err := syscall.Bind(fd, &here); err != nil {
		r.p.check(fmt.Errorf("%s in %s: %w", e.address, e.namespace, err))
	}
	r.p.check(syscall.SetNonblock(fd, true))
	r.waiting.add(fd)
	r.sockets = append(r.sockets, fd)
	return fd
}

func (r *reach) measure() {
	if len(r.flows) == 0 {
		return
	}
	r.round++
	for i := range r.flows {
		r.flows[i].arrived = false
		r.flows[i].answered = false
	}
	r.open = len(r.flows)
	for try := 0; try < tries && r.open > 0; try++ {
		for i := range r.flows {
			r.send(i)
			if i%32 == 31 {
				r.receive(time.Millisecond)
			}
		}
		r.receive(patience)
	}
	r.print()
}

// send sends one datagram, unless it did all it should: a small one is answered, a full one arrives. A
// refusal by the own kernel counts as loss.
func (r *reach) send(number int) {
	f := &r.flows[number]
	if f.answered || f.full && f.arrived {
		return
	}
	size := small
	if f.full {
		size = r.p.ends[f.from].mtu
	}
	data := r.packet[:size-headers]
	binary.BigEndian.PutUint32(data, uint32(number))
	data[4] = request
	data[5] = r.round
	_ = syscall.Sendto(f.socket, data, 0, &f.there)
}

// receive answers requests and notes answers until the time is over or everything is answered.
func (r *reach) receive(wait time.Duration) {
	// the first bytes say all
	buffer := make([]byte, 16)
	until := time.Now().Add(wait)
	for left := wait; left > 0 && r.open > 0; left = time.Until(until) {
		for _, socket := range r.waiting.wait(left) {
			r.drain(socket, buffer)
		}
	}
}

func (r *reach) drain(socket int, buffer []byte) {
	for {
		n, from, err := syscall.Recvfrom(socket, buffer, syscall.MSG_DONTWAIT)
		if err != nil || n < 16 {
			return
		}
		number := int(binary.BigEndian.Uint32(buffer))
		if number >= len(r.flows) || buffer[5] != r.round {
			continue
		}
		f := &r.flows[number]
		switch {
		case r.servers[socket] && f.full:
			r.done(&f.arrived)
		case r.servers[socket] && buffer[4] == request:
			f.arrived = true
			buffer[4] = answer
			_ = syscall.Sendto(socket, buffer[:16], 0, from)
		case buffer[4] == answer:
			r.done(&f.answered)
		}
	}
}

func (r *reach) done(mark *bool) {
	if !*mark {
		*mark = true
		r.open--
	}
}

// print prints one line for each sender in a group.
func (r *reach) print() {
	before := [2]int{-1, -1}
	for i := 0; i < len(r.flows); i += flows + fullFlows {
		arrived, answered, full := 0, 0, 0
		for _, f := range r.flows[i : i+flows+fullFlows] {
			if f.full && f.arrived {
				full++
			}
			if !f.full && f.arrived {
				arrived++
			}
			if !f.full && f.answered {
				answered++
			}
		}
		f := r.flows[i]
		if sender := [2]int{f.group, f.from}; sender != before {
			if i > 0 {
				fmt.Fprintln(r.p.out)
			}
			fmt.Fprint(r.p.out, "u ", f.group, " ", f.from, " ", flows, " ", fullFlows)
			before = sender
		}
		fmt.Fprintf(r.p.out, " %d:%d:%d:%d", f.to, arrived, answered, full)
	}
	fmt.Fprintln(r.p.out)
}
