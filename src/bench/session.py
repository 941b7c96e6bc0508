"""Measures sessions with our client and, where it is installed, with the AWS CLI and its plugin; see README.md in this folder.

Usage: session.py OURS [AWS]; the environment variables PEER, ROUNDS, SHORT and ONLY are described there. Ends with status 1
when a target is missed, and with 2 when a client or a transfer fails.
"""

import contextlib
import os
import re
import signal
import statistics
import sys
import time

from channel import PROMPT, Client, Peer, Relay, Server, fail, transfer

short = os.environ.get("SHORT", "") not in ("", "0")
rounds = int(os.environ.get("ROUNDS") or (2 if short else 5))
only = re.compile(os.environ.get("ONLY") or ".")
programs = sys.argv[1:3]
environment = {key: os.environ[key] for key in ("PATH", "HOME", "LANG")}
environment |= {"AWS_ACCESS_KEY_ID": "AKIABENCH", "AWS_SECRET_ACCESS_KEY": "bench", "AWS_EC2_METADATA_DISABLED": "true", "AWS_PAGER": ""}
server = Server()
missed = []


def peer():
    return Peer(os.environ.get("PEER"), programs[0], environment)


def row(name, values, compared, verdicts):
    """Prints a row; values are ours and theirs, verdicts are pairs of a target and whether it is met."""
    if not all(met for _, met in verdicts):
        missed.append(name)
    shown = [str(value) for value in values] + ["-"] * (2 - len(values))
    target = ", ".join(f"{text} {'met' if met else 'MISSED'}" for text, met in verdicts)
    print(f"| {name} | {shown[0]} | {shown[1]} | {compared or '-'} | {target} |", flush=True)


def in_turn(measure, count=None):
    """Measures with each program in turn, so that other load on the machine meets both alike; returns a list for each."""
    found = [[] for _ in programs]
    for _ in range(count or rounds):
        for values, program, ours in zip(found, programs, (True, False)):
            values.append(measure(program, ours))
    return found


def ratio(found):
    """The median of the ratios of the pairs; None with our client alone."""
    return statistics.median(ours / theirs for ours, theirs in zip(*found)) if len(found) == 2 else None


def medians(found, form="%.1f"):
    return [form % statistics.median(each) for each in found]


def versus(found, least, name, values, more=()):
    """A row of rates whose ratio to theirs has a least value."""
    times = ratio(found)
    verdicts = list(more) + ([(f">= {least:g} x", times >= least)] if times and least else [])
    row(name, values, times and f"{times:.2f}", verdicts)


@contextlib.contextmanager
def shell(program, service, **more):
    with Client(program, service, **more) as client:
        client.expect(PROMPT)
        time.sleep(0.4)
        client.output.clear()
        yield client


@contextlib.contextmanager
def forward(program, service, **more):
    with Client(program, service, port=server.port, terminal=False, **more) as client:
        yield client, client.local_port()


def upload():
    """Upload through a multiplexed port, with its processor time."""
    ours_size, their_size = (20, 3) if short else (100, 8)
    spent = []

    def measure(program, ours):
        size = ours_size if ours else their_size
        with peer() as service, forward(program, service) as (client, port):
            before = client.processor()
            seconds = transfer(port, size, True)
            spent.append((ours, (client.processor() - before) * 1000 / size))
            return size / seconds

    found = in_turn(measure)
    values = medians(found)
    least = [(">= 10", float(values[0]) >= 10)]
    versus(found, 15, "upload, MB/s", values, least)
    costs = [[cost for mine, cost in spent if mine is which] for which in (True, False)][: len(programs)]
    times = ratio(costs)
    row("upload, ms of processor time for a MB", medians(costs), times and f"{times:.2f}", [("<= 1 x", times <= 1)] if times else [])


def upload_far():
    """Upload with 60 ms each way."""

    def measure(program, ours):
        size = (10 if short else 30) if ours else 3
        with peer() as service, Relay(service.endpoint, 0.06) as relay:
            with forward(program, service, endpoint=relay.endpoint) as (_, port):
                return size / transfer(port, size, True)

    found = in_turn(measure, min(rounds, 3))
    values = medians(found)
    versus(found, 0, "upload, 60 ms each way, MB/s", values, [(">= 5", float(values[0]) >= 5)])


def download():
    """Download through one and through eight connections."""
    size = 20 if short else 100
    for connections in (1, 8):

        def measure(program, _):
            with peer() as service, forward(program, service) as (_, port):
                return size / transfer(port, size, False, connections)

        found = in_turn(measure)
        versus(found, 1, f"download, {connections} connection{'s' * (connections > 1)}, MB/s", medians(found))


def shell_output():
    """Output of a shell."""

    def measure(program, _):
        with peer() as service, shell(program, service) as client:
            client.type(b'stty -opost; seq 1 %d; echo do""ne\r' % (400000 if short else 1500000))
            begin = time.perf_counter()
            client.expect(rb"done", 120)
            return (2.7 if short else 10.9) / (time.perf_counter() - begin)

    found = in_turn(measure)
    versus(found, 1, "shell output, MB/s", medians(found))


def paste():
    """A paste of 200 kB."""

    def measure(program, _):
        with peer() as service, shell(program, service) as client:
            client.type(b'stty raw -echo; echo rea""dy; head -c 200000 >/dev/null; echo fin""ished; stty sane\r')
            client.expect(rb"ready")
            time.sleep(0.3)
            begin = time.perf_counter()
            client.type(b"0123456789abcdef" * 12500)
            client.expect(rb"finished")
            return 0.2 / (time.perf_counter() - begin)

    found = in_turn(measure)
    versus(found, 10, "paste of 200 kB, MB/s", medians(found, "%.2f"))


def part(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def keys():
    """The echo of keys: both clients are open at once and get a key in turn."""
    found = [[] for _ in programs]
    with peer() as service, contextlib.ExitStack() as open_clients:
        clients = [open_clients.enter_context(shell(program, service)) for program in programs]
        for index in range(20 + (150 if short else 500)):
            for values, client in zip(found, clients):
                begin = time.perf_counter()
                os.write(client.reader, b"abcdefghij"[index % 10 : index % 10 + 1])
                client.expect(rb".", 5)
                if index >= 20:
                    values.append((time.perf_counter() - begin) * 1000)
                time.sleep(0.008)
            if index % 60 == 59:
                for client in clients:
                    os.write(client.reader, b"\x15")
                    time.sleep(0.05)
                    while client.read(0.05):
                        pass
                    client.output.clear()
    for share, most in ((0.5, 0.3), (0.95, 1.0)):
        parts = [part(values, share) for values in found]
        more = parts[0] - parts[1] if len(parts) == 2 else None
        verdicts = [] if more is None else [(f"<= +{most:g}", more <= most)]
        row(f"echo of a key, p{share * 100:.0f}, ms", [f"{each:.2f}" for each in parts], None if more is None else f"{more:+.2f}", verdicts)


def window_size():
    """The time until the far side has a new window size."""
    found = []
    for program in programs:
        values = []
        with peer() as service, shell(program, service) as client:
            client.type(b"trap 'echo size $(stty size).' WINCH; sleep 600 & while :; do wait; done\r")
            time.sleep(0.6)
            for index in range(10 if short else 20):
                begin = time.perf_counter()
                client.size(30 + index, 100 + index)
                client.expect(rb"size %d %d\." % (30 + index, 100 + index), 5)
                values.append((time.perf_counter() - begin) * 1000)
                time.sleep(0.03 + 0.007 * index)
        found.append(values)
    worst = part(found[0], 0.9)
    values = [f"{statistics.median(each):.0f} ({part(each, 0.9):.0f})" for each in found]
    row("a new window size arrives, ms: p50 (p90)", values, None, [("<= 50", worst <= 50)])


def start():
    """From the start of the program to the first prompt."""
    with peer() as service:

        def measure(program, _):
            with Client(program, service) as client:
                client.expect(PROMPT)
                return (time.perf_counter() - client.begin) * 1000

        for program in programs:
            measure(program, True)
        found = in_turn(measure, max(rounds, 5) if short else max(rounds, 11))
    times = ratio(found)
    row("start to the first prompt, ms", medians(found, "%.0f"), times and f"{times:.2f}", [("<= 0.35 x", times <= 0.35)] if times else [])


def reconnect():
    """From the break of the line to the new channel."""

    def measure(program, _):
        with peer() as service, Relay(service.endpoint) as relay, shell(program, service, endpoint=relay.endpoint) as client:
            values = []
            for index in range(5):
                before = len(relay.opened)
                moment = relay.cut()
                while len(relay.opened) == before:
                    if time.perf_counter() - moment > 20:
                        fail("a client does not come back")
                    client.read(0.001)
                values.append((relay.opened[before] - moment) * 1000)
                client.type(b'echo k""%d.\r' % index)
                client.expect(rb"k%d\." % index)
                time.sleep(0.1)
            return statistics.median(values)

    found = in_turn(measure, min(rounds, 3))
    times = ratio(found)
    values = medians(found, "%.0f")
    row("reconnect, ms", values, times and f"{times:.2f}", [("<= 100", float(values[0]) <= 100)])


def memory():
    """Memory when idle, and the peak in transfers of 200 MB, of which ten follow each other."""
    for name, opened in (("shell", shell), ("port", forward)):
        found = []
        for program in programs:
            with peer() as service, opened(program, service) as opened_client:
                time.sleep(2)
                client = opened_client[0] if name == "port" else opened_client
                found.append([client.memory("VmRSS")])
        limit = found[1][0] if len(found) == 2 else 84
        row(f"memory, idle {name}, MB", medians(found, "%.0f"), ratio(found) and f"{ratio(found):.2f}", [(f"<= {limit:.0f}", found[0][0] <= limit)])
    size, times = (50, 3) if short else (200, 10)
    for up in (False, True):
        with peer() as service, forward(programs[0], service) as (client, port):
            transfer(port, size, up)
            first = client.memory("VmHWM")
            for _ in range(times - 1):
                transfer(port, size, up)
            last = client.memory("VmHWM")
        name = f"memory, peak in {'uploads' if up else 'downloads'} of {size} MB: the first, after {times}, MB"
        row(name, [f"{first:.0f}, {last:.0f}"], None, [("<= 130", first <= 130), ("<= 130", last <= 130)])


# An exit closes what is open: clients are in sessions of their own, and would stay.
for number in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, lambda *_: sys.exit(2))
print("| measure | awsession | aws with its plugin | ratio | target |")
print("| --- | ---: | ---: | ---: | --- |", flush=True)
for part_of_all in (start, keys, window_size, reconnect, paste, shell_output, upload, upload_far, download, memory):
    if only.search(part_of_all.__name__):
        part_of_all()
sys.exit(1 if missed else 0)
