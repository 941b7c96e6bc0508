#!/usr/bin/env python3
"""Sends signals to `session run`, `session forward` and `session exec` at all moments, and counts the sessions that
they leave behind.

    src/bench/killmatrix.py [--runs 50] [--jobs 4] [--services athena] [--signals TERM,INT] [--faults none,drop=0.3]
                            [--step 20] [--group] [--threads 15]
    src/bench/killmatrix.py --services forward,exec --signals INT,TERM,HUP,QUIT,PARENT,TERMINAL --faults none --runs 20

The services `forward` and `exec` stand for the verbs: 8 ports and a command, and a command on 20 targets. Beside
signals there are PARENT, which kills the process that started the verb, and TERMINAL, which closes its terminal.

Each cell (a signal, a service, a fault) has as many runs as `--runs`; the signal of run n comes n * step + 10 ms after
the start, in every second run to a command that ends after a moment. `--group` sends it to the whole process group.
A cell is right when no session is left and every status is 128 and the number of the signal; or that of the command
if it had ended before; or that of the fault. A signal before the program is known to the system (QUIT) may have
no effect; such runs are ended by TERM and counted as "deaf". `--threads` limits the threads of the user `nobody`.

The status is 1 when a session is left or a status is wrong."""
import argparse
import collections
import concurrent.futures
import fcntl
import os
import pty
import re
import resource
import signal
import subprocess
import sys
import termios
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PLACE = {
    'athena': ['--work-group', 'w'],
    'emr-serverless': ['--application-id', '00emulator1', '--execution-role-arn', 'arn:aws:iam::123456789012:role/job'],
}
NODES = [f'i-{number:017x}' for number in range(1, 21)]
VERBS = {
    'forward': ['session', 'forward', '--target', 'i-0123456789abcdef0'] + 8 * ['-L', '0:22'],
    'exec': ['session', 'exec', '--parallel', '20'] + [word for node in NODES for word in ('--target', node)],
}
COMMAND_STATUS = 7
# The numbers of signals that stand for other ways to end a process.
WAYS = {'PARENT': signal.SIGHUP, 'TERMINAL': signal.SIGHUP}
# A session that is not ready in time, one that failed, a service that fails.
OTHERS = {124, 254, 255}


def usual_signals():
    for number in (signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Emulator:
    def __init__(self, program, fault):
        words = [program, 'emulator', '--speed', '200', '--seed', '1', '--port', '0']
        words += [word for node in NODES for word in ('--target', node)]
        words += [] if fault == 'none' else ['--fault', fault]
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                        preexec_fn=usual_signals)
        self.variables = {}
        while 'AWS_ENDPOINT_URL' not in self.variables or 'AWS_SECRET_ACCESS_KEY' not in self.variables:
            line = self.process.stdout.readline()
            if not line:
                sys.exit('no emulator: ' + self.process.stderr.read())
            found = re.match(r'export (\w+)=(.*)', line)
            if found:
                self.variables[found.group(1)] = found.group(2).strip("'\"")
        self.variables.setdefault('AWS_REGION', 'us-east-1')

    def close(self):
        self.process.terminate()
        return self.process.communicate()[1]


def own_terminal():
    usual_signals()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def words_of(options, service, script):
    if service in VERBS:
        return [options.program, *VERBS[service], '--', 'sh', '-c', script]
    return [options.program, 'session', 'run', '--service', service, *PLACE[service], '--wait-timeout', '20s',
            '--progress', 'none', '--', 'sh', '-c', script]


def end(options, process, name, master):
    """Ends a process in one of the ways; returns whether it had ended before."""
    if process.poll() is not None:
        return True
    if name == 'TERMINAL':
        os.close(master)
        return False
    number = signal.SIGKILL if name == 'PARENT' else getattr(signal, 'SIG' + name)
    send = os.killpg if options.group and name != 'PARENT' else os.kill
    try:
        send(process.pid, number)
    except ProcessLookupError:
        return True
    return False


def run_once(options, emulator, service, name, number):
    status = f'exit {COMMAND_STATUS}'
    script = f'sleep 0.05; {status}' if number % 2 else f'sleep 20; {status}'
    words = words_of(options, service, script)
    if name == 'PARENT':
        words = ['sh', '-c', '"$@"; exit $?', 'sh', *words]
    if options.threads:
        words = ['setpriv', '--reuid', 'nobody', '--clear-groups', 'bash', '-c',
                 f'ulimit -u {options.threads} && exec "$@"', 'sh', *words]
    environment = dict({k: v for k, v in os.environ.items() if not k.startswith('AWS_')}, **emulator.variables)
    master, slave = pty.openpty() if name == 'TERMINAL' else (-1, subprocess.DEVNULL)
    process = subprocess.Popen(words, stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
                               start_new_session=True,
                               preexec_fn=own_terminal if name == 'TERMINAL' else usual_signals)
    if name == 'TERMINAL':
        os.close(slave)
    time.sleep((10 + number * options.step) / 1000)
    gone = end(options, process, name, master)
    deaf = False
    try:
        out, err = process.communicate(timeout=12)
    except subprocess.TimeoutExpired:
        deaf = True
        os.killpg(process.pid, signal.SIGTERM)
        try:
            out, err = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
    if gone and name == 'TERMINAL':
        os.close(master)
    code = process.returncode if process.returncode >= 0 else 128 - process.returncode
    if name == 'PARENT' and code == 128 + signal.SIGKILL:
        code = 128 + WAYS[name]
    return number, code, gone, deaf, out, err


def live(options, emulator, service):
    environment = dict(os.environ, AWS_MAX_ATTEMPTS='30', **emulator.variables)
    kind, scope = ('ssm', []) if service in VERBS else (service, PLACE[service][:2])
    found = subprocess.run([options.program, 'session', 'list', '--service', kind, *scope, '--query',
                            "Sessions[?State!='TERMINATING'].[SessionId,State]", '--output', 'text'],
                           env=environment, capture_output=True, text=True, check=False)
    if found.returncode:
        sys.exit('cannot list: ' + found.stderr)
    return found.stdout.split('\n')[:-1]


def named(outcomes):
    return ''.join(err.decode('utf-8', 'replace') for *_, err in outcomes)


def cell(options, name, service, fault):
    emulator = Emulator(options.program, fault)
    wanted = 128 + (WAYS[name] if name in WAYS else getattr(signal, 'SIG' + name))
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        outcomes = list(pool.map(lambda n: run_once(options, emulator, service, name, n), range(options.runs)))
    # A start that was given up may have been carried out; it is named, and not lost.
    told = named(outcomes)
    left = [line for line in live(options, emulator, service)]
    offers = sum(map(told.count, ('may have been started', 'could not be terminated', 'the session may go on')))
    emulator.close()
    statuses = collections.Counter()
    wrong = []
    for number, code, gone, deaf, out, err in outcomes:
        statuses[f'{code} deaf' if deaf else str(code)] += 1
        right = code in {wanted, COMMAND_STATUS} or (fault != 'none' and code in OTHERS) or (
            deaf and name == 'QUIT' and code == 143) or (options.threads and code in OTHERS | {1})
        noise = b'Exception' in err or b'\tat ' in err or out.strip()
        if not right or noise:
            wrong.append((number, code, gone, deaf, out[:200], err[:600]))
    return left, offers, statuses, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--program', default=os.environ.get('AWSESSION', TOP + '/target/awsession/bin/awsession'))
    parser.add_argument('--runs', type=int, default=50)
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--step', type=int, default=20)
    parser.add_argument('--threads', type=int, default=0)
    parser.add_argument('--group', action='store_true')
    parser.add_argument('--signals', default='INT,TERM,HUP,QUIT,USR1,XCPU,ALRM,ABRT')
    parser.add_argument('--services', default='athena,emr-serverless')
    parser.add_argument('--faults', default='none,latency=300ms,drop=0.3,throttle=0.3,stuck=STARTING')
    options = parser.parse_args()
    bad = 0
    print(f'{"service":15} {"fault":14} {"signal":6} {"live":>4} {"named":>5} {"wrong":>5}  statuses')
    for service in options.services.split(','):
        for fault in options.faults.split(','):
            for name in options.signals.split(','):
                if fault.startswith('stuck') and service == 'athena':
                    state = 'stuck=CREATING'
                else:
                    state = fault
                left, offers, statuses, wrong = cell(options, name, service, state)
                lost = max(0, len(left) - offers)
                bad += lost + len(wrong)
                shown = ', '.join(f'{code}: {count}' for code, count in sorted(statuses.items()))
                print(f'{service:15} {state:14} {name:6} {len(left):4} {offers:5} {len(wrong):5}  {shown}', flush=True)
                for line in wrong[:5]:
                    print('   ', line, flush=True)
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
