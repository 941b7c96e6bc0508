#!/usr/bin/env python3
"""Carries eight connections for minutes through a session whose data channel is harmed in every way, and compares all bytes.

    src/bench/soak.py [--seconds 600] [--seed 1] [--life 6]

Between client and service stands a relay (`relay.py`) which loses, doubles, damages, delays and jumbles messages in both
directions, stops the traffic, and cuts connections after `--life` seconds on average. The connections upload, download and
echo; each transfer is compared by SHA-256. Memory is looked at every ten seconds, the live heap of the client at the fifth
part of the time and at the end. Without the variable PEER (see README.md) the service is the emulator.

The status is 1 when a byte is lost, doubled or out of order, when a transfer takes more than two minutes, and when the memory
grows."""

import argparse
import hashlib
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import threading
import time

from channel import Client, Peer
from relay import HarmfulRelay

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CONNECTIONS, LIMIT = 8, 120
# Memory may grow by so much: what the collector and the allocator leave behind differs from time to time.
RSS_GROWTH, HEAP_GROWTH = 1.15, 4e6


def content(seed, size):
    return random.Random(seed).randbytes(size)


def receive(connection, count):
    found = bytearray()
    while len(found) < count:
        data = connection.recv(min(262144, count - len(found)))
        if not data:
            raise OSError(f"ended after {len(found)} of {count} bytes")
        found += data
    return bytes(found)


class Service:
    """Takes a line with kind, size and seed: `up` takes bytes and answers with their digest, `down` sends them, `echo` does both."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            threading.Thread(target=self.serve, args=(self.listener.accept()[0],), daemon=True).start()

    def serve(self, connection):
        try:
            with connection:
                line = b""
                while not line.endswith(b"\n"):
                    line += receive(connection, 1)
                kind, size, seed = line.decode().split()
                if kind == "down":
                    connection.sendall(content(int(seed), int(size)))
                elif kind == "up":
                    connection.sendall(hashlib.sha256(receive(connection, int(size))).digest())
                else:
                    self.echo(connection, int(size))
                connection.recv(1)
        except OSError:
            pass

    @staticmethod
    def echo(connection, left):
        while left:
            data = connection.recv(min(65536, left))
            if not data:
                return
            connection.sendall(data)
            left -= len(data)


class Soak:
    def __init__(self, options):
        self.options = options
        self.end = time.monotonic() + options.seconds
        self.problems, self.transfers, self.bytes, self.slowest = [], 0, 0, 0.0
        self.lock = threading.Lock()

    def work(self, port, number):
        dice = random.Random(f"{self.options.seed}/{number}")
        while time.monotonic() < self.end and not self.problems:
            kind, size = dice.choice(("up", "down", "echo")), int(10 ** dice.uniform(0, 6.5))
            begin = time.monotonic()
            try:
                self.transfer(port, kind, size, dice.randrange(1 << 30))
            except OSError as problem:
                self.problems.append(f"connection {number}: {kind} of {size} bytes: {problem}")
            with self.lock:
                self.transfers += 1
                self.bytes += size
                self.slowest = max(self.slowest, time.monotonic() - begin)

    def transfer(self, port, kind, size, seed):
        data = content(seed, size)
        with socket.create_connection(("127.0.0.1", port), LIMIT) as connection:
            connection.sendall(f"{kind} {size} {seed}\n".encode())
            sender = threading.Thread(target=self.send, args=(connection, data), daemon=True)
            if kind != "down":
                sender.start()
            want = hashlib.sha256(data).digest()
            found = receive(connection, 32) if kind == "up" else hashlib.sha256(receive(connection, size)).digest()
            if found != want:
                raise OSError("the bytes differ")
            if kind != "down":
                sender.join()

    @staticmethod
    def send(connection, data):
        try:
            connection.sendall(data)
        except OSError:
            pass  # The reader finds out, too.

    def heap(self, client):
        """The live heap of the client in bytes, or 0 where nobody can tell."""
        jcmd = shutil.which("jcmd") or os.path.join(os.environ.get("JAVA_HOME", ""), "bin", "jcmd")
        for process in client.processes():
            asked = [jcmd, str(process), "GC.run"], [jcmd, str(process), "GC.heap_info"]
            try:
                answers = [subprocess.run(words, capture_output=True, text=True, check=False).stdout for words in asked]
            except OSError:
                return 0
            found = re.findall(r"total \d+K, used (\d+)K", answers[1])
            if found:
                return sum(map(int, found)) * 1024
        return 0

    def run(self):
        environment = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
        environment |= {"AWS_ACCESS_KEY_ID": "AKIASOAK", "AWS_SECRET_ACCESS_KEY": "soak", "AWS_EC2_METADATA_DISABLED": "true"}
        # Without it, whoever asks a Java program for its heap sends it a signal that ends a session.
        environment["JAVA_TOOL_OPTIONS"] = "-XX:+StartAttachListener"
        options, service = self.options, Service()
        with Peer(os.environ.get("PEER"), options.program, environment) as peer:
            relay = HarmfulRelay(peer.endpoint, options.seed, options.life)
            with Client(options.program, peer, relay.endpoint, service.port, terminal=False) as client:
                port = client.local_port()
                threading.Thread(target=self.drain, args=(client,), daemon=True).start()
                workers = [threading.Thread(target=self.work, args=(port, number), daemon=True) for number in range(CONNECTIONS)]
                for each in workers:
                    each.start()
                samples, early = self.watch(client, relay)
                for each in workers:
                    each.join(LIMIT + 5)
                    if each.is_alive():
                        self.problems.append("a connection does not end")
                late = self.heap(client)
                return self.verdict(samples, early, late, relay)

    def drain(self, client):
        while True:
            try:
                data = os.read(client.reader, 65536)
            except OSError:
                return
            if not data:
                if time.monotonic() < self.end:
                    self.problems.append(f"the client ended: {bytes(client.output)!r}")
                return
            client.output += data
            del client.output[:-300]

    def watch(self, client, relay):
        samples, early, begin = [], 0, time.monotonic()
        while time.monotonic() < self.end and not self.problems:
            time.sleep(min(10, self.options.seconds / 20))
            passed = time.monotonic() - begin
            if not early and passed > self.options.seconds / 5:
                early = self.heap(client)
            samples.append(client.memory("VmRSS"))
            print(f"{passed:5.0f} s  {self.transfers} transfers  {self.bytes / 1e6:.0f} MB  RSS {samples[-1]:.0f} MB  {relay.counts}", flush=True)
        return samples, early

    def verdict(self, samples, early, late, relay):
        fifth = max(1, len(samples) // 5)
        before, after = max(samples[fifth : 2 * fifth] or samples), max(samples[-fifth:])
        print(f"seed {self.options.seed}: {self.transfers} transfers, {self.bytes / 1e6:.0f} MB, slowest {self.slowest:.1f} s; {relay.counts}")
        print(f"RSS {before:.0f} MB after a fifth, {after:.0f} MB at the end; live heap {early / 1e6:.1f} and {late / 1e6:.1f} MB")
        if after > before * RSS_GROWTH or late > early + HEAP_GROWTH:
            self.problems.append("the memory grows")
        for each in self.problems:
            print(f"soak.py: {each}", file=sys.stderr)
        return 1 if self.problems else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--life", type=float, default=6)
    parser.add_argument("--program", default=os.environ.get("AWSESSION") or os.path.join(TOP, "target/awsession/bin/awsession"))
    raise SystemExit(Soak(parser.parse_args()).run())


if __name__ == "__main__":
    main()
