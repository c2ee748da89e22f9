#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's own keys in every window of it: whichever is in front, the next one opens, it closes, the program ends."""

import subprocess
import sys

import tap
from names import check_names
from person import NO_LEAKS, Atspi, Screen, Window, keys, wait

# By which keys each is opened over the main window, and what it is called.
OVER_THE_MAIN_WINDOW = (
    ('ctrl+k alt+e', 'Connection Test'),
    ('ctrl+k alt+r', 'Prices'),
    ('F10 i', 'Statistics'),
    ('F10 e', 'Repeat'),
    ('F10 b', 'About Omoscope'),
)


def front():
    """xdotool fails where one window goes while it looks."""
    found = subprocess.run(['xdotool', 'getactivewindow', 'getwindowname'], stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL)
    return found.stdout.decode().strip()


def wait_for_front(name):
    wait(f'“{name}” in front', lambda: front() == name)


def open_window():
    return Window('--script=running=0', '--sample=web-pair', ASAN_OPTIONS=NO_LEAKS)


def count(window):
    window.root.clear_cache()
    return window.root.get_child_count()


def test_keys_of_the_program_over_every_window():
    for path, name in OVER_THE_MAIN_WINDOW:
        with open_window() as window:
            wait_for_front('web-pair.png – Omoscope')
            keys(*path.split())
            wait_for_front(name)
            keys('ctrl+comma')
            wait_for_front('Preferences')
            keys('Escape')
            wait_for_front(name)
            keys('ctrl+w')
            wait_for_front('web-pair.png – Omoscope')
            keys(*path.split())
            wait_for_front(name)
            keys('ctrl+q')
            window.process.wait(20)


def test_a_new_window_from_the_preferences():
    with open_window() as window:
        wait_for_front('web-pair.png – Omoscope')
        keys('ctrl+comma')
        wait_for_front('Preferences')
        keys('ctrl+n')
        wait_for_front('Omoscope')
        keys('ctrl+w')
        wait_for_front('Preferences')
        keys('ctrl+w')
        wait_for_front('web-pair.png – Omoscope')
        assert count(window) == 1, count(window)
        keys('ctrl+comma')
        wait_for_front('Preferences')
        Screen().save('preferences-in-front')
        keys('ctrl+q')
        window.process.wait(20)


def test_the_keys_are_looked_through():
    with open_window() as window:
        wait_for_front('web-pair.png – Omoscope')
        keys('ctrl+comma')
        wait_for_front('Preferences')
        keys('ctrl+question')
        wait_for_front('Keyboard Shortcuts')
        row = window.find('list item', 'Zoom in: +, Ctrl++')
        check_names(window, 'shortcuts', row.get_parent().get_parent().get_parent())
        Screen().save('shortcuts')
        below = find_height(row)
        keys('z', 'o', 'o')
        wait('only the rows that are found', lambda: find_height(row) < below)
        keys('Escape')
        wait('all rows again', lambda: find_height(row) == below)
        keys('Escape')
        wait_for_front('Preferences')


def find_height(node):
    node.clear_cache()
    return Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW).y


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
