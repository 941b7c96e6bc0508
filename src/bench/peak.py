"""Prints the peak resident memory of a command in KiB. Usage: peak.py COMMAND [ARGUMENT...]"""

import os
import subprocess
import sys

nowhere = subprocess.DEVNULL
process = subprocess.Popen(sys.argv[1:], stdin=nowhere, stdout=nowhere, stderr=nowhere)
print(os.wait4(process.pid, 0)[2].ru_maxrss)
