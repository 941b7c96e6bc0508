#!/usr/bin/env python3
"""Starts sessions on a service that throttles and hangs up, and counts what it started.

    src/bench/faults.py [--calls 1000] [--seed 1] [--jobs 2]

Each call reports an id, or fails; a failed one may name in a message the command that returns the id. At the end these
commands are run. Then there are as many sessions as calls that reported or named one: more would be a double or one
that nobody knows of. The emulator has had as many requests as the debug logs show attempts.

The status is 1 when one of this is not so."""
import argparse
import concurrent.futures
import os
import re
import shlex
import subprocess
import sys
import threading

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROLE = 'arn:aws:iam::123456789012:role/job'
STARTS = [
    # The emulator forgets sessions that have ended, so they must not end by themselves meanwhile.
    ['athena', 'start-session', '--work-group', 'w', '--engine-configuration', '{}',
     '--session-idle-timeout-in-minutes', '480', '--query', 'SessionId'],
    ['emr-serverless', 'start-session', '--application-id', '00emulator1', '--execution-role-arn', ROLE,
     '--query', 'sessionId'],
]
LISTS = [
    # A call of list-sessions returns the first page only.
    ['session', 'list', '--service', 'athena', '--work-group', 'w', '--query', 'Sessions[].SessionId'],
    ['emr-serverless', 'list-sessions', '--application-id', '00emulator1', '--query', 'sessions[].sessionId'],
]


class Bench:
    def __init__(self, options):
        self.options = options
        self.lock = threading.Lock()
        self.attempts = 0
        self.retries = 0
        # The emulator forgets ended sessions after a while.
        self.ended = set()
        self.emulator = subprocess.Popen(
            [options.program, 'emulator', '--speed', '20', '--seed', str(options.seed),
             '--fault', f'throttle={options.throttle}', '--fault', f'drop={options.drop}'],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith('AWS_')}
        while 'AWS_REGION' not in self.environment or 'AWS_SECRET_ACCESS_KEY' not in self.environment:
            line = self.emulator.stdout.readline()
            if not line:
                sys.exit('no emulator: ' + self.emulator.stderr.read())
            found = re.match(r'export (\w+)=(.*)', line)
            if found:
                self.environment[found.group(1)] = found.group(2).strip("'\"")

    def call(self, words, attempts=3):
        done = subprocess.run([self.options.program, *words, '--output', 'text', '--debug'], capture_output=True,
                              text=True, check=False, env=dict(self.environment, AWS_MAX_ATTEMPTS=str(attempts)))
        sent = len(re.findall(r'^\[DEBUG.*?\] request: ', done.stderr, re.MULTILINE))
        with self.lock:
            self.attempts += sent
            self.retries += max(0, sent - 1)
        return done

    def start(self, number):
        kind = number % 2
        done = self.call(STARTS[kind])
        session = done.stdout.strip()
        if done.returncode == 0:
            if kind:
                # The application takes 25 sessions at once.
                with self.lock:
                    self.ended.add(session)
                self.call(['emr-serverless', 'terminate-session', '--application-id', '00emulator1',
                           '--session-id', session], 30)
            return kind, session, None
        named = re.search(r'^    awsession (.* --cli-input-json .*)$', done.stderr, re.MULTILINE)
        return kind, None, named.group(1) if named else None

    def repeat(self, kind, command):
        words = shlex.split(command) + ['--query', 'SessionId' if kind == 0 else 'sessionId']
        done = self.call(words, 50)
        if done.returncode:
            sys.exit('a named command fails: ' + command + done.stderr[-500:])
        return done.stdout.strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--program', default=os.environ.get('AWSESSION', TOP + '/target/awsession/bin/awsession'))
    parser.add_argument('--calls', type=int, default=1000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--throttle', default='0.2')
    parser.add_argument('--drop', default='0.1')
    bench = Bench(parser.parse_args())
    with concurrent.futures.ThreadPoolExecutor(bench.options.jobs) as pool:
        outcomes = list(pool.map(bench.start, range(bench.options.calls)))
    reported = [session for _, session, _ in outcomes if session]
    named = [(kind, command) for kind, _, command in outcomes if command]
    started = [set(bench.call(words, 50).stdout.split()) for words in LISTS]
    before = sum(map(len, started))
    learned = [bench.repeat(kind, command) for kind, command in named]
    after = set().union(*(set(bench.call(words, 50).stdout.split()) for words in LISTS))
    bench.emulator.terminate()
    report = bench.emulator.communicate()[1]
    wire = int(re.search(r'requests: (\d+)', report).group(1))
    print(report, end='')
    print(f'calls: {len(outcomes)}, reported: {len(reported)}, named: {len(named)}, '
          f'neither: {len(outcomes) - len(reported) - len(named)}, attempts after the first: {bench.retries}')
    print(f'sessions started by the calls: {before}, with the named commands: {len(after)}')
    print(f'requests on the wire: {wire}, attempts logged: {bench.attempts}')
    known = set(reported) | set(learned)
    faults = []
    if len(set(reported)) != len(reported) or len(known) != len(reported) + len(learned):
        faults.append('an id came twice')
    lost = known - after - bench.ended
    if after - known or lost:
        faults.append(f'unknown sessions: {len(after - known)}, lost ones: {len(lost)}')
    if wire != bench.attempts:
        faults.append('requests that no log shows')
    print('\n'.join(faults) or 'nothing lost, nothing twice')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
