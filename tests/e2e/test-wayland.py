#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window under a Wayland compositor, and a part of the screen captured through the portal that is really there: the
region is drawn by the pointer, as a person does it."""

import contextlib
import fcntl
import os
import pathlib
import subprocess
import sys

import tap
from person import run, sample, wait
from wayland import BACKGROUND, SCREEN, Desktop, WaylandWindow, find_views, get_view, look, pixel

APPLICATION = 'io.github.omoscope.Omoscope'
# Where wlroots' portal leaves every screenshot.
LEFT_BEHIND = '/tmp/out.png'


@contextlib.contextmanager
def no_other_screenshot():
    """Of another run of the tests, which would leave its own in the same place."""
    folder = os.open(os.path.dirname(LEFT_BEHIND), os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
        pathlib.Path(LEFT_BEHIND).unlink(missing_ok=True)
    finally:
        os.close(folder)


def begin_capture(desktop, window):
    """What is chosen from lies bare, under a veil."""
    desktop.hand.key('ctrl+shift+s')
    wait('the window out of the way', lambda: get_view(window.process) is None)
    wait('the choice of a region', lambda: pixel(0, 0) != BACKGROUND)


def names_of_views(process):
    return [view['name'] for view in find_views() if view['pid'] == process.pid and view['visible']]


def find_focused(process):
    return next((view['name'] for view in find_views() if view['pid'] == process.pid and view['focused']), None)


def is_focused(window):
    return get_view(window.process)['focused']


def is_like(color, other):
    """But for half a pixel beside it."""
    return max(abs(a - b) for a, b in zip(color, other)) < 40


def has_picture():
    """On the clipboard, of which the tool fails to tell anything while it is empty."""
    types = subprocess.run(['wl-paste', '--list-types'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    return b'image/png' in types


def test_capture_a_region():
    with Desktop(sample('web-pair.png')) as desktop:
        # Of the captcha behind, the left letter of the lower row.
        start = SCREEN[0] / 2 - 270, SCREEN[1] / 2
        end = start[0] + 120, start[1] + 150
        color = pixel(start[0] + 60, start[1] + 75)
        with WaylandWindow(desktop, sample('web-slide.png')) as window:
            canvas = window.find('image', 'Captcha')
            wait('the picture', lambda: '552 by 344 pixels' in window.describe(canvas))
            view = get_view(window.process)
            assert (view['app_id'], view['name']) == (APPLICATION, 'web-slide.png – Omoscope'), view
            with no_other_screenshot():
                begin_capture(desktop, window)
                look('wayland-choosing')
                desktop.hand.drag(start, end)
                window.find_on_screen()
                # The last pixel belongs to it.
                window.wait_to_read('the region', '121 by 151 pixels')
            window.wait_to_read('the notice', 'Captured 121 × 151 from the screen.')
            wait('the focus', lambda: is_focused(window))
            look('wayland-captured')
            wait('the same picture', lambda: is_like(pixel(*window.find_middle('image', 'Captcha')), color))
            desktop.hand.key('ctrl+z')
            window.wait_to_read('the picture before', '552 by 344 pixels')


def test_all_windows_step_aside():
    with Desktop(sample('web-pair.png')) as desktop, WaylandWindow(desktop, sample('web-slide.png')) as window:
        window.find_on_screen()
        desktop.hand.key('ctrl+comma')
        wait('the preferences', lambda: len(names_of_views(window.process)) == 2)
        before = names_of_views(window.process)
        run('swaymsg', '[title="web-slide"]', 'focus')
        begin_capture(desktop, window)
        assert names_of_views(window.process) == []
        desktop.hand.key('Escape')
        wait('both windows', lambda: names_of_views(window.process) == before)
        wait('the focus', lambda: find_focused(window.process) == 'web-slide.png – Omoscope')
        look('wayland-both-back')
        begin_capture(desktop, window)
        # Whoever starts the program again wants it back, although the desktop has not answered.
        run(os.environ['OMOSCOPE_PROGRAM'])
        wait('both windows again', lambda: names_of_views(window.process) == before)
        desktop.hand.key('Escape')
        window.wait_to_read('why', 'The desktop took no screenshot.')


def test_a_choice_that_is_given_up():
    with Desktop(sample('web-pair.png')) as desktop, WaylandWindow(desktop, sample('web-slide.png')) as window:
        begin_capture(desktop, window)
        desktop.hand.key('Escape')
        window.find_on_screen()
        window.wait_to_read('why', 'The desktop took no screenshot.')
        wait('the focus', lambda: is_focused(window))
        look('wayland-given-up')


def test_paste_submit_and_present():
    with Desktop(sample('web-pair.png')) as desktop, WaylandWindow(desktop, '--script=running=0') as window:
        canvas = window.find('image', 'Captcha')
        with open(sample('web-pair.png'), 'rb') as picture:
            desktop.start('wl-copy', '--foreground', '--type', 'image/png', stdin=picture)
        wait('the clipboard', has_picture)
        desktop.hand.key('ctrl+v')
        wait('the picture', lambda: '552 by 344 pixels' in window.describe(canvas))
        desktop.hand.key('ctrl+Return')
        wait('the answer', lambda: 'point 1 at' in window.describe(canvas))
        look('wayland-answered')
        desktop.hand.key('F5')
        wait('the whole screen', lambda: get_view(window.process)['fullscreen_mode'])
        look('wayland-presented')
        desktop.hand.key('Escape')
        wait('the window', lambda: not get_view(window.process)['fullscreen_mode'])


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
