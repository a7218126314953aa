// Command labapi is the API server of the lab: etcd and kube-apiserver in one binary, chosen by its
// first argument, because one link and one file are cheaper than two.
//
//	labapi etcd           [flags of etcd]
//	labapi kube-apiserver [flags of kube-apiserver]
//
// With LABAPI_STDIN=1 it stops itself when its standard input ends: the tests hold the other end of
// that pipe, so a JVM that dies, however it dies, leaves no server behind.
package main

import (
	"fmt"
	"io"
	"os"
	"syscall"

	"go.etcd.io/etcd/server/v3/etcdmain"
	"k8s.io/component-base/cli"
	_ "k8s.io/component-base/logs/json/register"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
)

func main() {
	if len(os.Args) < 2 {
		usage("nothing")
	}
	if os.Getenv("LABAPI_STDIN") == "1" {
		go stopWithParent()
	}
	role := os.Args[1]
	os.Args = os.Args[1:]
	switch role {
	case "etcd":
		etcdmain.Main(os.Args)
	case "kube-apiserver":
		os.Exit(cli.Run(app.NewAPIServerCommand()))
	default:
		usage(role)
	}
}

func stopWithParent() {
	_, _ = io.Copy(io.Discard, os.Stdin)
	_ = syscall.Kill(os.Getpid(), syscall.SIGTERM)
}

func usage(role string) {
	fmt.Fprintf(os.Stderr, "labapi: plays etcd or kube-apiserver, not %s\n", role)
	os.Exit(2)
}
