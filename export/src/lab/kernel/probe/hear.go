package main

import (
	"encoding/binary"
	"fmt"
	"net"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const (
	// for experiments, IEEE 802
	etherType = 0x88b5
	allTypes  = 0x0300 // ETH_P_ALL in the order of the network
	rounds    = 2
	auxiliary = 8    // PACKET_AUXDATA
	hadTag    = 0x10 // TP_STATUS_VLAN_VALID
)

// hear lets every end broadcast and prints who heard whom. Switches learn where the ends are.
func (p *probe) hear() {
	sockets := make([]int, len(p.ends))
	frames := make([][]byte, len(p.ends))
	for i, e := range p.ends {
		fd, address, err := p.rawSocket(e)
		p.check(err)
		sockets[i] = fd
		frames[i] = broadcast(address, i)
	}
	places := make(map[int]int)
	waiting := newWaiting()
	defer syscall.Close(int(waiting))
	for i, fd := range sockets {
		places[fd] = i
		waiting.add(fd)
	}
	heard := make(map[[2]int]bool)
	for round := 0; round < rounds; round++ {
		for i, frame := range frames {
			if _, err := syscall.Write(sockets[i], frame); err != nil && err != syscall.ENETDOWN {
				p.check(err)
			}
			listen(waiting, places, 2*time.Millisecond, heard)
		}
	}
	listen(waiting, places, 150*time.Millisecond, heard)
	for a := range p.ends {
		var by []string
		for b := range p.ends {
			if heard[[2]int{a, b}] {
				by = append(by, strconv.Itoa(b))
			}
		}
		if len(by) > 0 {
			fmt.Fprintln(p.out, "h", a, strings.Join(by, " "))
		}
	}
	for _, fd := range sockets {
		syscall.Close(fd)
	}
}

func (p *probe) rawSocket(e end) (int, net.HardwareAddr, error) {
	if err := p.namespaces.enter(e.namespace); err != nil {
		return -1, nil, err
	}
	fd, err := syscall.Socket(syscall.AF_PACKET, syscall.SOCK_RAW|syscall.SOCK_CLOEXEC, 0)
	if err != nil {
		return -1, nil, err
	}
	device, err := net.InterfaceByName(e.device)
	if err != nil {
		return fd, nil, fmt.Errorf("%s in %s: %w", e.device, e.namespace, err)
	}
	// the kernel takes the tag out of a frame and tells it beside
	if err := syscall.SetsockoptInt(fd, syscall.SOL_PACKET, auxiliary, 1); err != nil {
		return fd, nil, err
	}
	there := &syscall.SockaddrLinklayer{Protocol: allTypes, Ifindex: device.Index}
	if err := syscall.Bind(fd, there); err != nil {
		return fd, nil, err
	}
	return fd, device.HardwareAddr, syscall.SetNonblock(fd, true)
}

func broadcast(from net.HardwareAddr, number int) []byte {
	frame := make([]byte, 60)
	copy(frame, []byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff})
	copy(frame[6:], from)
	binary.BigEndian.PutUint16(frame[12:], etherType)
	binary.BigEndian.PutUint16(frame[14:], uint16(number))
	return frame
}

func listen(waiting waiting, places map[int]int, wait time.Duration, heard map[[2]int]bool) {
	buffer := make([]byte, 256)
	beside := make([]byte, 64)
	until := time.Now().Add(wait)
	for left := wait; left > 0; left = time.Until(until) {
		for _, socket := range waiting.wait(left) {
			for {
				n, m, _, from, err := syscall.Recvmsg(socket, buffer, beside, syscall.MSG_DONTWAIT)
				if err != nil {
					break
				}
				link, ok := from.(*syscall.SockaddrLinklayer)
				own := ok && link.Pkttype == syscall.PACKET_OUTGOING
				tagged := m >= syscall.CmsgLen(4) &&
					binary.LittleEndian.Uint32(beside[syscall.CmsgLen(0):])&hadTag != 0
				if own || tagged || n < 16 || binary.BigEndian.Uint16(buffer[12:]) != etherType {
					continue
				}
				heard[[2]int{int(binary.BigEndian.Uint16(buffer[14:])), places[socket]}] = true
			}
		}
	}
}
