#!/usr/bin/env python3
"""Processes that hold sockets, for measuring and trying `sallyport owner`. Only for a process and network namespace of its own:

    unshare --net --pid --fork --kill-child --mount-proc sh -c 'ip link set lo up; python3 bench/owner-load.py hold --processes 500 ...'

hold    so many processes, each with its listeners and connections, until the input ends. The first listener is on the port asked about, in a control group of its own where one is given.
churn   processes that take the port, hand it to children, end, and whose numbers are given out again at once, until the input ends. Each writes to the log what was true, and when, by CLOCK_MONOTONIC:
        a name, a pid, and the time from which it may have held the port, from which it did, until which it did and until which it may have (a missing one: never was).
"""
import argparse
import ctypes
import os
import random
import select
import signal
import socket
import sys
import time

PORT_REUSE = getattr(socket, "SO_REUSEPORT", 15)
LAST_PID = "/proc/sys/kernel/ns_last_pid"
libc = ctypes.CDLL(None, use_errno=True)


def end_with_parent():
    libc.prctl(1, signal.SIGKILL, 0, 0, 0)


def call_oneself(name):
    with open("/proc/self/comm", "w") as comm:
        comm.write(name)


def listener(port, backlog=64):
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    made.setsockopt(socket.SOL_SOCKET, PORT_REUSE, 1)
    made.bind(("0.0.0.0", port))
    made.listen(backlog)
    return made


def hold_sockets(number, arguments, ready):
    """One process: its listeners, and connections to its own first listener, both ends of which it keeps."""
    end_with_parent()
    if number == 0 and arguments.cgroup:
        with open(os.path.join(arguments.cgroup, "cgroup.procs"), "w") as members:
            members.write(str(os.getpid()))
    share = range(number, arguments.listeners, arguments.processes)
    listeners = [listener(arguments.port if one == 0 else 10000 + one) for one in share]
    kept = list(listeners)
    pairs = arguments.established // 2
    for _ in range(number, pairs, arguments.processes):
        kept.append(socket.create_connection(("127.0.0.1", listeners[0].getsockname()[1])))
        kept.append(listeners[0].accept()[0])
    os.write(ready, b".")
    while True:
        signal.pause()


def hold(arguments):
    reader, writer = os.pipe()
    pids = []
    try:
        for number in range(arguments.processes):
            pid = os.fork()
            if pid == 0:
                os.close(reader)
                hold_sockets(number, arguments, writer)
            pids.append(pid)
        os.close(writer)
        count = 0
        while count < arguments.processes:
            got = os.read(reader, 4096)
            if not got:
                sys.exit("owner-load: a process could not make its sockets")
            count += len(got)
        print("ready", pids[0], flush=True)
        sys.stdin.read()
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        for pid in pids:
            os.waitpid(pid, 0)


class Churn:
    """Takes the port and gives it up in several ways, one after another and beside each other."""

    def __init__(self, arguments):
        self.port = arguments.port
        self.log = os.open(arguments.log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
        self.count = 0
        self.can_choose = os.access(LAST_PID, os.W_OK)

    def note(self, what, name, pid, at=None):
        os.write(self.log, f"{what} {name} {pid} {at or time.monotonic_ns()}\n".encode())

    def name(self):
        self.count += 1
        return f"c{self.count}"

    def fork(self, work, wanted=0):
        """Forks a process that does some work and ends; with a wanted number, which is the next where it is free."""
        if wanted > 1 and self.can_choose:
            with open(LAST_PID, "w") as last:
                last.write(str(wanted - 1))
        pid = os.fork()
        if pid == 0:
            try:
                end_with_parent()
                work()
            finally:
                os._exit(0)
        return pid

    def holding(self, name, made, seconds):
        """The middle of a holder's life: it surely holds between the two notes."""
        pid = os.getpid()
        self.note("from", name, pid)
        time.sleep(seconds)
        self.note("until", name, pid)
        made.close()

    def alone(self, wanted):
        """Takes the port, holds it for a while and ends."""
        name = self.name()

        def work():
            call_oneself(name)
            self.note("maybe", name, os.getpid())
            self.holding(name, listener(self.port), random.uniform(0, 0.02))

        pid = self.fork(work, wanted)
        os.waitpid(pid, 0)
        self.note("gone", name, pid)
        return pid

    def handed_on(self, wanted):
        """Takes the port and forks a child that goes on holding it when the parent is gone."""
        first, second = self.name(), self.name()
        told, tell = os.pipe()

        def child(made, parent):
            call_oneself(second)
            while os.getppid() == parent:
                time.sleep(0.0002)
            self.holding(second, made, random.uniform(0, 0.02))

        def work():
            me = os.getpid()
            call_oneself(first)
            self.note("maybe", first, me)
            made = listener(self.port)
            self.note("from", first, me)
            time.sleep(random.uniform(0, 0.004))
            before = time.monotonic_ns()
            heir = os.fork()
            if heir == 0:
                # It holds from the fork on and bears the parent's name until it takes its own: it may be seen under both.
                self.note("maybe", first, os.getpid(), before)
                self.note("maybe", second, os.getpid(), before)
                child(made, me)
                os._exit(0)
            os.write(tell, str(heir).encode())
            time.sleep(random.uniform(0, 0.004))
            self.note("until", first, me)

        pid = self.fork(work, wanted)
        os.close(tell)
        heir = int(os.read(told, 32) or b"0")
        os.close(told)
        os.waitpid(pid, 0)
        self.note("gone", first, pid)
        while heir:
            ended, _ = os.waitpid(-1, 0)
            if ended == heir:
                break
        self.note("gone", first, heir)
        self.note("gone", second, heir)
        return heir

    def decoy(self, wanted):
        """Takes the number of a process that has just ended and holds another port: naming it is wrong."""
        name = f"d{self.count}"

        def work():
            call_oneself(name)
            with listener(self.port + 1):
                time.sleep(random.uniform(0, 0.006))

        os.waitpid(self.fork(work, wanted), 0)

    def run(self):
        libc.prctl(36, 1, 0, 0, 0)  # orphans become this process' children
        print("ready", flush=True)
        last = 0
        while not select.select([sys.stdin], [], [], 0)[0]:
            way = random.random()
            if way < 0.45:
                last = self.alone(random.choice([0, last]))
            elif way < 0.8:
                last = self.handed_on(random.choice([0, last]))
            else:
                self.decoy(last)


def churn(arguments):
    workers = []
    for number in range(arguments.processes):
        pid = os.fork()
        if pid == 0:
            end_with_parent()
            one = Churn(argparse.Namespace(port=arguments.port, log=f"{arguments.log}.{number}"))
            one.count = number * 1_000_000
            one.run()
            os._exit(0)
        workers.append(pid)
    for pid in workers:
        os.waitpid(pid, 0)


def main():
    parser = argparse.ArgumentParser(description="processes that hold sockets")
    parser.add_argument("mode", choices=["hold", "churn"])
    parser.add_argument("--processes", type=int, default=500)
    parser.add_argument("--listeners", type=int, default=1000)
    parser.add_argument("--established", type=int, default=20000)
    parser.add_argument("--port", type=int, default=443)
    parser.add_argument("--cgroup", default="")
    parser.add_argument("--log", default="")
    arguments = parser.parse_args()
    if os.stat("/proc/self/ns/pid").st_ino == 4026531836:
        sys.exit("owner-load: it wants a process and network namespace of its own (unshare --net --pid --fork --kill-child --mount-proc)")
    hold(arguments) if arguments.mode == "hold" else churn(arguments)


if __name__ == "__main__":
    main()
