# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader would read out: everything that takes the focus has a name."""

import re

from person import Atspi

CLASS_NAME = re.compile('^(Gtk|Omo)[A-Z]')
# A row of a list says what its labels say; GTK 4.8 lets nobody name it.
ROW = 'GtkListItemWidget'


def is_said_twice(name):
    words = name.split()
    return len(words) > 1 and words[:len(words) // 2] == words[len(words) // 2:]


def nameless(window, root):
    """What takes the focus and would be read out as nothing, as a class, or twice."""
    for node in window.walk(root):
        if not node.get_state_set().contains(Atspi.StateType.FOCUSABLE) or node.get_role_name() == 'label':
            continue
        name = node.get_name() or ''
        if name == ROW or node.get_role_name() == 'list item':
            continue
        if not name.strip() or CLASS_NAME.match(name) or is_said_twice(name):
            yield node.get_role_name(), name, node.get_description()


def check_names(window, place, root=None):
    """In all of the application, or in one part of it."""
    found = list(nameless(window, root))
    for one in found:
        print('#', place, one)
    assert not found, place
