# SPDX-License-Identifier: GPL-3.0-or-later
"""What there is to read in the windows of a process at one moment, read by a process of its own: libatspi dies of, or
gets lost in, what it remembers of a window that has gone."""

import json
import subprocess
import sys

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402


def glance(process):
    """All nodes, outermost first, with `role`, `name`, `description`, `text`, and `box`: x, y, width and height in the
    window. Empty when it is not to be had just now."""
    told = subprocess.run([sys.executable, __file__, str(process.pid)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return json.loads(told.stdout) if told.returncode == 0 else []


def find_application(number):
    desktop = Atspi.get_desktop(0)
    applications = (desktop.get_child_at_index(index) for index in range(desktop.get_child_count()))
    return next(node for node in applications if node is not None and node.get_process_id() == number)


def read_text(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def find_box(node):
    """None of what is only shown at times, as a menu is."""
    try:
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    except GLib.Error:
        return None
    return box.x, box.y, box.width, box.height


def tell(node):
    return {'role': node.get_role_name(), 'name': node.get_name(), 'description': node.get_description(),
            'text': read_text(node) if node.get_role_name() == 'label' else '',
            'box': find_box(node)}


def walk(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield tell(child)
            yield from walk(child)


if __name__ == '__main__':
    print(json.dumps(list(walk(find_application(int(sys.argv[1]))))))
