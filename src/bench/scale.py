"""Prints one row of the table of scale.sh.

Usage: scale.py NAME ROUNDS WALL MEMORY FLAT OURS AWS, where OURS and AWS are command lines. WALL and
MEMORY are the greatest ratios of our wall time and peak memory to the AWS CLI's, FLAT is our greatest
peak memory in MiB; a dash stands for no target. Ends with status 1 when a target is missed, and with
2 when a command fails.
"""

import os
import shlex
import statistics
import subprocess
import sys
import time

name, rounds, wall_limit, memory_limit, flat_limit, ours, aws = sys.argv[1:]


def run(line):
    """Returns wall time and processor time in seconds, and the peak memory in MiB."""
    begin = time.monotonic()
    process = subprocess.Popen(shlex.split(line), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        print(f"{name}: status {os.waitstatus_to_exitcode(status)} of {line}", file=sys.stderr)
        sys.exit(2)
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def met(value, limit):
    return limit == "-" or value <= float(limit)


def shown(value, limit):
    return f"{value:.2f}" + ("" if limit == "-" else f" <= {limit} {'met' if met(value, limit) else 'MISSED'}")


# In turn, so that other load on the machine meets both alike; a ratio is that of a pair.
pairs = [(run(ours), run(aws)) for _ in range(int(rounds))]
wall, processor, memory = (statistics.median(our[index] / its[index] for our, its in pairs) for index in range(3))
(our_wall, its_wall), (our_memory, its_memory) = (
    [statistics.median(pair[which][index] for pair in pairs) for which in (0, 1)] for index in (0, 2)
)
flat = f"{our_memory:.0f}" + ("" if flat_limit == "-" else f" <= {flat_limit} {'met' if met(our_memory, flat_limit) else 'MISSED'}")
print(
    f"| {name} | {our_wall:.2f} / {its_wall:.2f} | {shown(wall, wall_limit)} | {processor:.2f} "
    f"| {flat} / {its_memory:.0f} | {shown(memory, memory_limit)} |",
    flush=True,
)
sys.exit(0 if met(wall, wall_limit) and met(memory, memory_limit) and met(our_memory, flat_limit) else 1)
