module plumbline/lab/probe

go 1.21

require github.com/vishvananda/netlink v1.3.1

require (
	github.com/vishvananda/netns v0.0.5
	golang.org/x/sys v0.10.0
)
