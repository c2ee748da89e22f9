# SPDX-License-Identifier: GPL-3.0-or-later
"""A pointer and a keyboard for a Wayland compositor that has neither, through its socket. Of the protocols wayland,
wlr-virtual-pointer-unstable-v1 and virtual-keyboard-unstable-v1 only what a hand needs."""

import os
import socket
import struct
import time

DISPLAY = 1
LEFT_BUTTON = 0x110
KEYS = {'Escape': 1, 'q': 16, 'Return': 28, 'ctrl': 29, 's': 31, 'shift': 42, 'z': 44, 'v': 47, 'comma': 51, 'F5': 63}
MODIFIERS = {'shift': 1, 'ctrl': 4}
KEYMAP = b'''xkb_keymap { xkb_keycodes { include "evdev+aliases(qwerty)" }; xkb_types { include "complete" };
xkb_compat { include "complete" }; xkb_symbols { include "pc+us+inet(evdev)" }; };\0'''
# As a person's: what is under the pointer is told of each step.
REST = 0.05


def now():
    return int(time.monotonic() * 1000) & 0xffffffff


class Hand:
    """On an output of `width` by `height` of the compositor at $WAYLAND_DISPLAY, a path."""

    def __init__(self, width, height):
        self.size = width, height
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(os.environ['WAYLAND_DISPLAY'])
        self.last = DISPLAY
        self.registry = self.make(DISPLAY, 1)
        self.globals = {}
        for sender, opcode, body in self.round_trip():
            if (sender, opcode) == (self.registry, 0):
                number, length = struct.unpack_from('<II', body)
                self.globals[body[8:8 + length - 1].decode()] = number
        seat = self.bind('wl_seat')
        self.pointer = self.make(self.bind('zwlr_virtual_pointer_manager_v1'), 0, struct.pack('<I', seat))
        self.keyboard = self.make(self.bind('zwp_virtual_keyboard_manager_v1'), 0, struct.pack('<I', seat))
        self.send_keymap()
        self.round_trip()

    def make(self, parent, opcode, body=b''):
        """A new object: a request of `parent` that ends with its number."""
        self.last += 1
        self.send(parent, opcode, body + struct.pack('<I', self.last))
        return self.last

    def bind(self, interface):
        name = interface.encode() + b'\0'
        padded = name + b'\0' * (-len(name) % 4)
        body = struct.pack('<II', self.globals[interface], len(name)) + padded + struct.pack('<I', 1)
        return self.make(self.registry, 0, body)

    def send(self, target, opcode, body=b'', files=()):
        message = struct.pack('<II', target, (len(body) + 8) << 16 | opcode) + body
        socket.send_fds(self.socket, [message], files)

    def send_keymap(self):
        file = os.memfd_create('keymap')
        os.write(file, KEYMAP)
        self.send(self.keyboard, 0, struct.pack('<II', 1, len(KEYMAP)), [file])
        os.close(file)

    def receive(self, length):
        data = self.socket.recv(length, socket.MSG_WAITALL)
        assert len(data) == length, 'the compositor hung up'
        return data

    def round_trip(self):
        """Until the compositor has seen all of it; what it said meanwhile, as sender, opcode and body."""
        done = self.make(DISPLAY, 0)
        events = []
        while True:
            sender, head = struct.unpack('<II', self.receive(8))
            event = sender, head & 0xffff, self.receive((head >> 16) - 8) if head >> 16 > 8 else b''
            assert event[:2] != (DISPLAY, 0), event
            if sender == done:
                return events
            events.append(event)

    def end_step(self):
        self.send(self.pointer, 4)
        self.round_trip()
        time.sleep(REST)

    def move(self, x, y):
        self.send(self.pointer, 1, struct.pack('<5I', now(), round(x), round(y), *self.size))
        self.end_step()

    def press(self, is_down):
        self.send(self.pointer, 2, struct.pack('<3I', now(), LEFT_BUTTON, is_down))
        self.end_step()

    def drag(self, start, end):
        self.move(*start)
        self.press(True)
        for step in range(1, 11):
            self.move(*(a + (b - a) * step / 10 for a, b in zip(start, end)))
        # What is dropped on is asked only when the pointer rests there.
        time.sleep(4 * REST)
        self.press(False)

    def key(self, combination):
        """Such as ctrl+shift+s."""
        names = combination.split('+')
        held = 0
        for name in names:
            held |= MODIFIERS.get(name, 0)
            self.send_key(name, True, held)
        for name in reversed(names):
            held &= ~MODIFIERS.get(name, 0)
            self.send_key(name, False, held)

    def send_key(self, name, is_down, held):
        self.send(self.keyboard, 1, struct.pack('<3I', now(), KEYS[name], is_down))
        self.send(self.keyboard, 2, struct.pack('<4I', held, 0, 0, 0))
        self.round_trip()
        time.sleep(REST)
