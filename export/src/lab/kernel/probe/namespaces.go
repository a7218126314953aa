package main

import (
	"github.com/vishvananda/netlink"
	"github.com/vishvananda/netns"
	"golang.org/x/sys/unix"
)

// A network namespace: the file that names it, and a connection to the kernel inside.
type namespace struct {
	file   netns.NsHandle
	handle *netlink.Handle
}

type namespaces struct {
	first  netns.NsHandle
	byName map[string]namespace
}

func newNamespaces() *namespaces {
	first, err := netns.Get()
	if err != nil {
		panic(err)
	}
	return &namespaces{first: first, byName: make(map[string]namespace)}
}

// get returns a namespace, made now when it was never named. Nothing stays of a namespace that no
// file and no thread holds.
func (n *namespaces) get(name string) namespace {
	if found, ok := n.byName[name]; ok {
		return found
	}
	file, err := netns.New() // moves this thread
	if err != nil {
		panic(err)
	}
	handle, err := netlink.NewHandle(unix.NETLINK_ROUTE)
	if err != nil {
		panic(err)
	}
	made := namespace{file, handle}
	n.byName[name] = made
	if err := netns.Set(n.first); err != nil {
		panic(err)
	}
	return made
}

// enter moves this thread into a namespace.
func (n *namespaces) enter(name string) error {
	return netns.Set(n.get(name).file)
}

func (n *namespaces) forget() {
	if err := netns.Set(n.first); err != nil {
		panic(err)
	}
	for _, one := range n.byName {
		one.handle.Close()
		one.file.Close()
	}
	n.byName = make(map[string]namespace)
}
