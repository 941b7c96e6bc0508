"""Answers the benchmarked calls with canned JSON, over http and https on the loopback.

Usage: stub.py FOLDER, which holds key.pem and ca.pem; writes the addresses to FOLDER/http and
FOLDER/https when it is ready, and runs until it is killed.
"""

import json
import pathlib
import ssl
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# By the operation, which is the last part of the X-Amz-Target header.
RESPONSES = {
    "StartSession": {"SessionId": "01234567-89ab-cdef-0123-456789abcdef", "State": "CREATING"},
    "GetSessionStatus": {
        "SessionId": "01234567-89ab-cdef-0123-456789abcdef",
        "Status": {"StartDateTime": 1.7e9, "State": "IDLE"},
    },
}
RESPONSES["StartSession"] |= {"TokenValue": "token", "StreamUrl": "wss://localhost/v1/data-channel/s"}
EMR_SERVERLESS = {
    "applicationId": "00app",
    "arn": "arn:aws:emr-serverless:eu-west-1:123456789012:/applications/00app/sessions/00session",
    "sessionId": "00session",
    "jobRunId": "00job",
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        operation = self.headers.get("X-Amz-Target", "").rpartition(".")[2]
        found = RESPONSES.get(operation) if operation else EMR_SERVERLESS
        body = json.dumps(found or {"__type": "InvalidRequestException"}).encode()
        head = [
            f"HTTP/1.1 {'200 OK' if found else '400 Bad Request'}",
            "Content-Type: application/x-amz-json-1.1",
            f"Content-Length: {len(body)}",
            "x-amzn-RequestId: 01234567-89ab-cdef-0123-456789abcdef",
        ]
        # One write: a head and a body in two packets can cost the client a delayed acknowledgement.
        self.wfile.write("\r\n".join(head).encode() + b"\r\n\r\n" + body)

    def log_message(self, *arguments):
        pass


def serve(folder, scheme):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if scheme == "https":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / "ca.pem", folder / "key.pem")
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever).start()
    address = f"{scheme}://localhost:{server.server_address[1]}"
    # Moved into place, so that a reader never sees half of it.
    (folder / "new").write_text(address)
    (folder / "new").rename(folder / scheme)


for each in ("http", "https"):
    serve(pathlib.Path(sys.argv[1]), each)
