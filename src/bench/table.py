"""Prints one row of the table from the results of hyperfine's rounds.

Usage: table.py NAME LIMIT ROUND.json...; in each round the commands are ours, aws, hello world.
Ends with status 1 when the ratio is above the limit.
"""

import json
import pathlib
import statistics
import sys

name, limit, *rounds = sys.argv[1:]
times = [[result["mean"] * 1000 for result in json.loads(pathlib.Path(file).read_text())["results"]] for file in rounds]
ours, aws, hello = (statistics.median(column) for column in zip(*times))
met = ours / aws <= float(limit)
print(
    f"| {name} | {ours:.0f} | {aws:.0f} | {ours / aws:.2f} | {float(limit):.2f} {'met' if met else 'MISSED'} "
    f"| {hello:.0f} | {ours / hello:.1f} |"
)
sys.exit(0 if met else 1)
