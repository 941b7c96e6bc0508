"""What session.py measures with: the peer, clients, a relay that delays and cuts, and a server for the transfers."""

import fcntl
import hashlib
import json
import os
import pty
import random
import re
import select
import shlex
import signal
import socket
import struct
import subprocess
import sys
import termios
import threading
import time
import urllib.parse

BLOCK = random.Random(7).randbytes(1 << 20)
PROMPT = rb"[$#>] $"


def fail(text):
    print(f"session.py: {text}", file=sys.stderr)
    raise SystemExit(2)


def usual_signals():
    # A background job of a shell ignores these, and its children would.
    for number in (signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, signal.SIG_DFL)


class Peer:
    """The service side: the given program, or the emulator of ours. It speaks on the loopback."""

    def __init__(self, program, ours, environment):
        self.environment = dict(environment, PS1="P> ", SHELL="/bin/sh")
        words = [sys.executable, program, "serve", "--ps1", "P> "] if program else [ours, "emulator", "--port", "0"]
        self.process = subprocess.Popen(
            words, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, preexec_fn=usual_signals
        )
        if program:
            self.endpoint = json.loads(self.process.stdout.readline())["endpoint"]
        else:
            self.endpoint = self.exported()

    def exported(self):
        found = {}
        while not {"AWS_ENDPOINT_URL", "AWS_SECRET_ACCESS_KEY"} <= found.keys():
            line = self.process.stdout.readline()
            if not line:
                fail("the emulator ended")
            words = shlex.split(line)
            if len(words) == 2 and words[0] == "export":
                found.update([words[1].split("=", 1)])
        self.environment.update(found)
        return found["AWS_ENDPOINT_URL"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


class Client:
    """A client with a session, on a pseudo-terminal or on pipes. It is read by the thread that waits for its output."""

    def __init__(self, program, peer, endpoint=None, port=None, terminal=True):
        words = [program, "ssm", "start-session", "--region", "us-east-1", "--endpoint-url", endpoint or peer.endpoint]
        words += ["--target", "i-0123456789abcdef0"]
        if port:
            words += ["--document-name", "AWS-StartPortForwardingSession", "--parameters", json.dumps({"portNumber": [str(port)]})]
        environment = {key: value for key, value in peer.environment.items() if key not in ("PS1", "AWS_ENDPOINT_URL")}
        self.output = bytearray()
        self.begin = time.perf_counter()
        if terminal:
            self.reader, other = pty.openpty()
            self.size(24, 80)
        else:
            self.reader, other = os.pipe()
        self.process = subprocess.Popen(
            words,
            env=environment,
            stdin=other if terminal else subprocess.DEVNULL,
            stdout=other,
            stderr=other,
            start_new_session=True,
            preexec_fn=self.controlled if terminal else usual_signals,
        )
        os.close(other)

    @staticmethod
    def controlled():
        usual_signals()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    def size(self, rows, columns):
        fcntl.ioctl(self.reader, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds):
        """Reads once; returns whether something came."""
        if not select.select([self.reader], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.reader, 65536)
        except OSError:
            data = b""
        if not data:
            fail(f"a client ended: {bytes(self.output[-300:])!r}")
        self.output += data
        return True

    def expect(self, pattern, seconds=60):
        """Waits for a pattern in what comes from now on, and forgets what came until then."""
        end = time.perf_counter() + seconds
        while True:
            found = re.search(pattern, self.output[-4096:])
            if found:
                self.output.clear()
                return found
            if time.perf_counter() > end or not self.read(end - time.perf_counter()):
                fail(f"no {pattern!r} in {seconds} s: {bytes(self.output[-300:])!r}")

    def type(self, data):
        """Types and reads in turn, since a terminal takes little at a time."""
        view = memoryview(data)
        os.set_blocking(self.reader, False)
        while view:
            readable, writable, _ = select.select([self.reader], [self.reader], [], 60)
            if readable:
                self.read(0)
            if writable:
                try:
                    view = view[os.write(self.reader, view[:1020]) :]
                except BlockingIOError:
                    time.sleep(0.0002)
        os.set_blocking(self.reader, True)

    def local_port(self):
        return int(self.expect(rb"Port (\d+) opened for sessionId").group(1))

    def processes(self):
        found = [self.process.pid]
        for each in found:
            try:
                with open(f"/proc/{each}/task/{each}/children") as file:
                    found += map(int, file.read().split())
            except OSError:
                pass
        return found

    def memory(self, field):
        """The sum of a field, VmRSS or VmHWM, in MB of 10^6 bytes."""
        total = 0
        for each in self.processes():
            with open(f"/proc/{each}/status") as file:
                total += sum(int(line.split()[1]) for line in file if line.startswith(field))
        return total * 1024 / 1e6

    def processor(self):
        """The processor time of all its processes in seconds."""
        total = 0
        for each in self.processes():
            with open(f"/proc/{each}/stat") as file:
                fields = file.read().rsplit(")", 1)[1].split()
            total += int(fields[11]) + int(fields[12])
        return total / os.sysconf("SC_CLK_TCK")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # The AWS CLI ignores some signals while its child runs, so the child is told first.
        for each in reversed(self.processes()):
            try:
                os.kill(each, signal.SIGTERM)
            except ProcessLookupError:
                pass
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        os.close(self.reader)


class Relay:
    """Stands between a client and the peer; delays each direction, and resets the connections that became a channel."""

    def __init__(self, endpoint, delay=0.0):
        self.target = urllib.parse.urlsplit(endpoint)
        self.delay = delay
        self.channels, self.opened = [], []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.endpoint = "http://127.0.0.1:%d" % self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                near = self.listener.accept()[0]
            except OSError:
                return
            try:
                far = socket.create_connection((self.target.hostname, self.target.port))
            except OSError:
                near.close()
                continue
            for each in (near, far):
                each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for pair in ((near, far, False), (far, near, True)):
                threading.Thread(target=self.carry, args=pair, daemon=True).start()

    def carry(self, source, sink, back):
        first = True
        late = self.later(sink) if self.delay else None
        while True:
            try:
                data = source.recv(262144)
            except OSError:
                data = b""
            if data and back and first and data.startswith(b"HTTP/1.1 101"):
                self.channels.append((source, sink))
            try:
                late(data) if late else (sink.sendall(data) if data else sink.shutdown(socket.SHUT_RDWR))
            except OSError:
                data = b""
            if data and back and first and self.channels and self.channels[-1][0] is source:
                self.opened.append(time.perf_counter())
            first = False
            if not data:
                return

    def later(self, sink):
        waiting, changed = [], threading.Condition()

        def put(data):
            with changed:
                waiting.append((time.monotonic() + self.delay, data))
                changed.notify()

        def run():
            while True:
                with changed:
                    changed.wait_for(lambda: waiting)
                    due, data = waiting.pop(0)
                time.sleep(max(0.0, due - time.monotonic()))
                try:
                    if data:
                        sink.sendall(data)
                    else:
                        sink.shutdown(socket.SHUT_RDWR)
                        return
                except OSError:
                    return

        threading.Thread(target=run, daemon=True).start()
        return put

    def cut(self):
        channels, self.channels = self.channels, []
        moment = time.perf_counter()
        for pair in channels:
            for each in pair:
                # A reset, as of a line that broke; shutdown wakes the thread that reads.
                each.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                for end in (lambda: each.shutdown(socket.SHUT_RDWR), each.close):
                    try:
                        end()
                    except OSError:
                        pass
        return moment

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.listener.close()


class Server:
    """Sends `DOWN n` bytes, or takes `UP n` and answers with their SHA-256."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            connection = self.listener.accept()[0]
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        try:
            with connection, connection.makefile("rb", buffering=0) as file:
                word, count = file.readline().split()
                if word == b"DOWN":
                    send(connection, int(count))
                else:
                    connection.sendall(digest(connection, int(count)))
                connection.recv(1)
        except (OSError, ValueError):
            pass


def send(connection, count):
    while count:
        connection.sendall(BLOCK[:count])
        count -= min(count, len(BLOCK))


def digest(connection, count):
    sum_of_all, buffer = hashlib.sha256(), bytearray(262144)
    while count:
        taken = connection.recv_into(buffer, min(count, len(buffer)))
        if not taken:
            raise OSError("ended too early")
        sum_of_all.update(memoryview(buffer)[:taken])
        count -= taken
    return sum_of_all.hexdigest().encode()


def expected(count):
    sum_of_all = hashlib.sha256()
    while count:
        sum_of_all.update(BLOCK[:count])
        count -= min(count, len(BLOCK))
    return sum_of_all.hexdigest().encode()


def transfer(port, megabytes, up, connections=1):
    """Transfers through a local port; returns the seconds. What came is compared with what went."""
    count = megabytes * 1000000 // connections
    want, right = expected(count), []

    def one():
        with socket.create_connection(("127.0.0.1", port), 300) as connection:
            if up:
                connection.sendall(b"UP %d\n" % count)
                send(connection, count)
                answer = b""
                while len(answer) < 64:
                    data = connection.recv(64)
                    if not data:
                        break
                    answer += data
                right.append(answer == want)
            else:
                connection.sendall(b"DOWN %d\n" % count)
                right.append(digest(connection, count) == want)

    threads = [threading.Thread(target=one, daemon=True) for _ in range(connections)]
    begin = time.perf_counter()
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    seconds = time.perf_counter() - begin
    if right != [True] * connections:
        fail(f"a transfer of {megabytes} MB over {connections} connections lost or changed bytes")
    return seconds
