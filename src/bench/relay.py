"""Stands between a client and the service of its sessions, and harms their data channels in ways that a seed decides."""

import asyncio
import heapq
import itertools
import random
import re
import struct
import threading
import urllib.parse

HEADER, DIGEST = 120, range(80, 112)
BACKLOG = 8 << 20


class Harm:
    """What one direction of one connection does to messages. Chances are those of one message, times are seconds."""

    KINDS = ("none", "delay", "jumble", "lose", "double", "damage", "all")

    def __init__(self, dice):
        self.dice = dice
        self.kind = dice.choice(self.KINDS)
        every = self.kind == "all"
        self.delay = dice.choice((0.005, 0.04, 0.1)) if self.kind in ("delay", "all") else 0.0
        self.late = 0.02 if self.kind in ("jumble", "all") else 0.0
        self.lost = dice.choice((0.001, 0.01, 0.1)) if self.kind == "lose" else 0.002 * every
        self.doubled = 0.1 if self.kind == "double" else 0.01 * every
        self.damaged = 0.01 if self.kind == "damage" else 0.002 * every

    def copies(self):
        dice = self.dice.random()
        return 0 if dice < self.lost else 2 if dice < self.lost + self.doubled else 1

    def apply(self, frame, payload):
        """Returns the frame with a bit of its message changed, where that has to be noticed, or as it is."""
        length = len(frame) - payload
        if self.dice.random() >= self.damaged or length < HEADER:
            return frame
        place = self.dice.choice(DIGEST) if length == HEADER or self.dice.random() < 0.5 else self.dice.randrange(HEADER, length)
        changed = bytearray(frame)
        changed[payload + place] ^= 1 << self.dice.randrange(8)
        return bytes(changed)


class Direction:
    """Carries frames one way, each when it is due."""

    def __init__(self, writer, harm, counts):
        self.writer, self.harm, self.counts = writer, harm, counts
        self.loop = asyncio.get_running_loop()
        self.waiting, self.number, self.last, self.stopped = [], itertools.count(), 0.0, 0.0

    async def carry(self, reader):
        while True:
            head = await reader.readexactly(2)
            size = head[1] & 0x7F
            if size >= 126:
                head += await reader.readexactly(2 if size == 126 else 8)
                size = int.from_bytes(head[2:], "big")
            if head[1] & 0x80:
                head += await reader.readexactly(4)
            frame = head + await reader.readexactly(size)
            self.pass_on(frame, len(head), head[0] == 0x82)
            while self.stopped > self.loop.time() or self.writer.transport.get_write_buffer_size() > BACKLOG:
                await asyncio.sleep(0.01)

    def pass_on(self, frame, payload, message):
        harm = self.harm
        due = self.loop.time() + harm.delay
        if not message:
            self.put(due, frame)
            return
        copies = harm.copies()
        self.counts["lost" if copies == 0 else "doubled" if copies == 2 else "passed"] += 1
        for _ in range(copies):
            sent = harm.apply(frame, payload)
            self.counts["damaged"] += sent is not frame
            late = harm.late and harm.dice.random() < 0.2
            self.counts["jumbled"] += bool(late)
            self.put(due + harm.late * harm.dice.random() if late else due, sent)

    def put(self, due, frame):
        if self.writer.transport.is_closing():
            return
        if due <= self.loop.time() and not self.waiting:
            self.writer.write(frame)
            return
        heapq.heappush(self.waiting, (due, next(self.number), frame))
        if len(self.waiting) == 1 or self.waiting[0][2] is frame:
            self.loop.call_at(due, self.flush)

    def flush(self):
        if self.writer.transport.is_closing():
            self.waiting.clear()
        now = self.loop.time() + 0.0005
        while self.waiting and self.waiting[0][0] <= now:
            self.writer.write(heapq.heappop(self.waiting)[2])
        if self.waiting:
            self.loop.call_at(self.waiting[0][0], self.flush)


class HarmfulRelay:
    """Carries all connections; those that become a data channel are harmed and cut after a while."""

    def __init__(self, endpoint, seed, life):
        self.service, self.seed, self.life = urllib.parse.urlsplit(endpoint), seed, life
        self.gateway = None
        self.counts = dict.fromkeys(("passed", "lost", "doubled", "damaged", "jumbled", "cut", "frozen", "channels"), 0)
        self.loop = asyncio.new_event_loop()
        started = threading.Event()
        threading.Thread(target=self.run, args=(started,), daemon=True).start()
        started.wait()
        self.endpoint = f"http://127.0.0.1:{self.port}"

    def run(self, started):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(asyncio.start_server(self.accept, "127.0.0.1", 0, limit=1 << 20))
        self.port = server.sockets[0].getsockname()[1]
        started.set()
        self.loop.run_forever()

    async def accept(self, reader, writer):
        far = None
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            channel = re.search(rb"(?im)^upgrade: *websocket", head) is not None
            host, port = (self.gateway if channel else None) or (self.service.hostname, self.service.port)
            far_reader, far = await asyncio.open_connection(host, port, limit=1 << 20)
            if channel:
                await self.channel(head, reader, writer, far_reader, far)
            else:
                await self.calls(head, reader, writer, far_reader, far)
        except (OSError, EOFError, asyncio.IncompleteReadError):
            pass
        finally:
            for each in (writer, far):
                if each:
                    each.transport.abort() if channel else each.close()

    async def calls(self, head, reader, writer, far_reader, far):
        """Carries calls; the stream URLs in their answers then lead here."""
        while True:
            far.write(head + await self.body(head, reader))
            answer = await far_reader.readuntil(b"\r\n\r\n")
            body = await self.body(answer, far_reader)
            found = re.search(rb"ws://([^/:\"]+):(\d+)/", body)
            if found:
                self.gateway = found.group(1).decode(), int(found.group(2))
                body = body.replace(found.group(), b"ws://127.0.0.1:%d/" % self.port)
                answer = re.sub(rb"(?i)content-length: *\d+", b"Content-Length: %d" % len(body), answer)
            writer.write(answer + body)
            await writer.drain()
            head = await reader.readuntil(b"\r\n\r\n")

    @staticmethod
    async def body(head, reader):
        length = re.search(rb"(?im)^content-length: *(\d+)", head)
        return await reader.readexactly(int(length.group(1))) if length else b""

    async def channel(self, head, reader, writer, far_reader, far):
        self.counts["channels"] += 1
        name = f"{self.seed}/{self.counts['channels']}"
        far.write(head)
        writer.write(await far_reader.readuntil(b"\r\n\r\n"))
        up, down = (Direction(*each, self.counts) for each in ((far, Harm(random.Random(name + "/up"))), (writer, Harm(random.Random(name + "/down")))))
        tasks = [asyncio.ensure_future(each) for each in (up.carry(reader), down.carry(far_reader), self.end(random.Random(name), up, down))]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for each in done:
                each.exception()
        finally:
            for each in tasks:
                each.cancel()

    async def end(self, dice, up, down):
        """Ends a channel after a random time: by a reset, or in order as the service does each hour."""
        await asyncio.sleep(dice.expovariate(1 / self.life))
        if dice.random() < 0.3:
            # Nothing moves for a while, as on a bad network.
            self.counts["frozen"] += 1
            up.stopped = down.stopped = self.loop.time() + dice.uniform(0.2, 3)
            await asyncio.sleep(dice.expovariate(1 / self.life))
        self.counts["cut"] += 1
        if dice.random() < 0.3:
            down.writer.write(b"\x88\x05" + struct.pack(">H", 1000) + b"Bye")
            await asyncio.sleep(0.05)
