"""Prints one row of the table from the results of hyperfine's rounds.

Usage: table.py NAME STATUS LIMIT PEAKS ROUND.json...; in each round the commands are ours and aws; PEAKS is a file with the peak memory of each in KiB. Ends with status 1 when a target is missed,
and with 2 when a command did not end with STATUS.
"""

import json
import pathlib
import statistics
import sys

name, status, limit, peaks, *rounds = sys.argv[1:]
results = [json.loads(pathlib.Path(file).read_text())["results"] for file in rounds]
for result in results:
    codes = [result[0]["exit_codes"][0], result[1]["exit_codes"][0]]
    if codes != [int(status)] * 2:
        sys.exit(f"{name}: awsession and aws ended with {codes}, not {status}")
times = [[each["mean"] * 1000 for each in result] for result in results]
ours, aws = (statistics.median(column) for column in zip(*times))
memory = [int(text) / 1024 for text in pathlib.Path(peaks).read_text().split()]
met = {True: "met", False: "MISSED"}
verdicts = [ours / aws <= float(limit), memory[0] <= memory[1]]
print(
    f"| {name} | {ours:.0f} | {aws:.0f} | {ours / aws:.2f} | {float(limit):.2f} {met[verdicts[0]]} "
    f"| {memory[0]:.0f} / {memory[1]:.0f} {met[verdicts[1]]} |"
)
sys.exit(0 if all(verdicts) else 1)
