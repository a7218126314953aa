package main

import (
	"syscall"
	"time"
)

// waiting knows sockets that something may arrive at.
type waiting int

func newWaiting() waiting {
	fd, err := syscall.EpollCreate1(syscall.EPOLL_CLOEXEC)
	if err != nil {
		panic(err)
	}
	return waiting(fd)
}

func (w waiting) add(socket int) {
	event := syscall.EpollEvent{Events: syscall.EPOLLIN, Fd: int32(socket)}
	if err := syscall.EpollCtl(int(w), syscall.EPOLL_CTL_ADD, socket, &event); err != nil {
		panic(err)
	}
}

// wait returns sockets that can be read, after the time at the latest.
func (w waiting) wait(longest time.Duration) []int {
	var events [64]syscall.EpollEvent
	n, err := syscall.EpollWait(int(w), events[:], int(longest.Milliseconds())+1)
	if err != nil {
		return nil
	}
	sockets := make([]int, n)
	for i := range sockets {
		sockets[i] = int(events[i].Fd)
	}
	return sockets
}
