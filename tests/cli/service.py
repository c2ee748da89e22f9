# SPDX-License-Identifier: GPL-3.0-or-later
"""A service that answers by script and remembers what it was asked. It knows HTTP and JSON, and nothing of the program:
no code of the client's is used here, so that a misreading of the documents cannot be on both sides."""

import json
import socket
import struct
import threading
import time


class Request:
    """As it came: nothing is tidied up."""

    def __init__(self, head, connection):
        line, *fields = head.decode('latin-1').split('\r\n')
        self.method, self.target, self.version = line.split(' ')
        self.fields = [tuple(field.split(': ', 1)) for field in fields]
        self.connection = connection
        self.time = time.monotonic()
        self.body = b''

    def field(self, name):
        """The value of a header field, which is there once at most; else None."""
        values = [value for key, value in self.fields if key.lower() == name.lower()]
        assert len(values) <= 1, (name, values)
        return values[0] if values else None

    def json(self):
        def distinct(pairs):
            assert len(dict(pairs)) == len(pairs), pairs
            return dict(pairs)
        return json.loads(self.body.decode('utf-8'), object_pairs_hook=distinct)


def reply(body, status='200 OK', fields=('Content-Type: application/json',), length=None):
    """The bytes of an HTTP answer. `length` is told instead of the true one."""
    if isinstance(body, (dict, list)):
        body = json.dumps(body)
    if isinstance(body, str):
        body = body.encode()
    lines = [f'HTTP/1.1 {status}', *fields, f'Content-Length: {len(body) if length is None else length}', '', '']
    return '\r\n'.join(lines).encode() + body


def hang_up(data):
    """An answer that ends with the connection."""
    def answer(connection):
        connection.sendall(data)
        return False
    return answer


def drip(data, seconds):
    """An answer that comes one byte at a time."""
    def answer(connection):
        for byte in data:
            connection.sendall(bytes([byte]))
            time.sleep(seconds)
        return False
    return answer


def reset(connection):
    """No answer: the connection breaks."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))
    return False


def stay_silent(connection):
    """No answer, until the client has had enough."""
    connection.recv(1)
    return False


class Service:
    """Each request takes the next step of the script, and the last one again and again: an object is the JSON of a 200,
    bytes are the whole answer, a function is given the connection and says whether it stays open."""

    def __init__(self, *script):
        self.script = list(script)
        self.requests = []
        self.troubles = []
        self.lock = threading.Lock()
        self.listener = socket.create_server(('127.0.0.1', 0))
        self.base = f'http://127.0.0.1:{self.listener.getsockname()[1]}'
        threading.Thread(target=self.accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.listener.close()

    def accept(self):
        for number in range(1, 1000):
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(connection, number), daemon=True).start()

    def serve(self, connection, number):
        with connection:
            try:
                while self.answer(connection, number):
                    pass
            except OSError:
                pass  # the client has gone
            except (AssertionError, ValueError) as trouble:
                self.troubles.append(trouble)

    def answer(self, connection, number):
        stream = connection.makefile('rb')
        head = b''.join(iter(stream.readline, b'\r\n'))
        if not head:
            return False
        request = Request(head.removesuffix(b'\r\n'), number)
        request.body = stream.read(int(request.field('Content-Length') or 0))
        with self.lock:
            self.requests.append(request)
            step = self.script.pop(0) if len(self.script) > 1 else self.script[0]
        if callable(step):
            return step(connection)
        connection.sendall(step if isinstance(step, bytes) else reply(step))
        return True
