"""Answers Session Manager's DescribeSessions with pages of any number and size, over http on the loopback.

Usage: pages.py FILE, to which the address is written once the server is ready; it runs until it is
killed. The path of the endpoint says what it lists: /400x50 is a list of 400 pages of 50 sessions.
"""

import json
import pathlib
import socket
import sys
import threading

SESSION = {
    "SessionId": "someone-PAGE-{:09d}",
    "Target": "i-0123456789abc{:04d}",
    "Status": "Terminated",
    "StartDate": 1767225600.123,
    "EndDate": 1767229200.456,
    "DocumentName": "SSM-SessionManagerRunShell",
    "Owner": "arn:aws:iam::123456789012:user/someone",
    "Reason": "Hour {}",
    "OutputUrl": {"CloudWatchOutputUrl": "https://example.com/log-group/sessions"},
}
bodies = {}


def body_of_pages(size):
    """Returns the body of a page, which has the word PAGE where the pages differ."""
    if size not in bodies:
        sessions = []
        for number in range(size):
            sessions.append(dict(SESSION, **{name: SESSION[name].format(number) for name in ("SessionId", "Target", "Reason")}))
        bodies[size] = json.dumps({"NextToken": "PAGE", "Sessions": sessions}).encode()
    return bodies[size]


def answer(path, request):
    pages, size = (int(word) for word in path.strip("/").split("x"))
    page = int(json.loads(request or b"{}").get("NextToken", 1))
    token = b'"NextToken": "%d"' % (page + 1) if page < pages else b'"NextToken": null'
    body = body_of_pages(size).replace(b'"NextToken": "PAGE"', token, 1).replace(b"PAGE", b"%04d" % page)
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\n"
        f"Content-Length: {len(body)}\r\nx-amzn-RequestId: 01234567-89ab-cdef-0123-456789abcdef\r\n\r\n"
    )
    return head.encode() + body


def converse(connection):
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    reader = connection.makefile("rb")
    while line := reader.readline():
        length = 0
        while (header := reader.readline()) not in (b"\r\n", b""):
            name, _, value = header.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        # One write: a head and a body in two packets can cost the client a delayed acknowledgement.
        connection.sendall(answer(line.split()[1].decode(), reader.read(length)))


def serve(connection):
    try:
        converse(connection)
    except ConnectionError:
        pass  # The client has gone.
    finally:
        connection.close()


listener = socket.create_server(("127.0.0.1", 0))
listener.listen(100)
file = pathlib.Path(sys.argv[1])
# Moved into place, so that a reader never sees half of it.
new = file.with_name("new")
new.write_text(f"http://localhost:{listener.getsockname()[1]}")
new.rename(file)
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
