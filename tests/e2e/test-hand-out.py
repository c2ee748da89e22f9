#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture with its marks leaves the window: by a drag, and by the clipboard."""

import os
import subprocess
import sys
import tempfile
import urllib.parse

import marks
import tap
from person import HAND_REST, Screen, Window, keys, offers, run, wait

NATURAL = (552, 344)
PNG = b'\x89PNG\r\n\x1a\n'
TOKEN = 'hand-out-token-31337'


class Target:
    """A window of another program, at the lower left, that takes what is dropped on it."""

    def __init__(self, window, folder):
        self.folder = folder
        process = subprocess.Popen([os.environ['OMOSCOPE_DROP_TARGET'], folder],
                                   env={**os.environ, 'GTK_A11Y': 'none'})
        window.sources.append(process)
        self.xid = run('xdotool', 'search', '--sync', '--onlyvisible', '--pid', str(process.pid)).split()[0].decode()
        run('xdotool', 'windowmove', self.xid, '0', '880')
        run('xdotool', 'windowraise', self.xid)
        self.middle = (80, 940)

    def read(self, name):
        path = os.path.join(self.folder, name)
        if not os.path.exists(path):
            return b''
        with open(path, 'rb') as file:
            return file.read()


def drag(start, end, *held):
    """With the keys `held`, from a place of the screen to another, at a hand's pace."""
    run('xdotool', 'mousemove', *map(str, start))
    for key in held:
        run('xdotool', 'keydown', key)
    run('xdotool', 'mousedown', '1')
    for step in range(1, 11):
        run('xdotool', 'mousemove', *(str(a + (b - a) * step // 10) for a, b in zip(start, end)))
        run('sleep', str(HAND_REST / 2))
    run('xdotool', 'mousemove_relative', '--', '1', '1')
    run('sleep', str(2 * HAND_REST))
    run('xdotool', 'mouseup', '1')
    for key in held:
        run('xdotool', 'keyup', key)


def answered():
    window = Window('--script=running=0', '--sample=web-pair', OMOSCOPE_TOKEN=TOKEN)
    canvas = window.find('image', 'Captcha')
    wait('the picture', lambda: '552 by 344' in window.describe(canvas))
    run('xdotool', 'windowmove', window.xid, '180', '0')
    keys('ctrl+Return')
    wait('the answer', lambda: 'point 2 at 289, 132 displayed' in window.describe(canvas))
    window.wait_for_text('48_57_289_132')
    return window, canvas


def ink(png):
    """How many pixels have the ink of the first mark, and the size of the picture."""
    size = subprocess.run(['identify', '-format', '%w %h', 'png:-'], input=png, check=True,
                          stdout=subprocess.PIPE).stdout.split()
    pixels = subprocess.run(['convert', 'png:-', '-alpha', 'off', '-depth', '8', 'rgb:-'], input=png, check=True,
                            stdout=subprocess.PIPE).stdout
    count = sum(marks.is_like(pixels[i:i + 3], marks.INKS[1]) for i in range(0, len(pixels), 3))
    return count, tuple(map(int, size))


def check_picture(png):
    assert png.startswith(PNG), png[:40]
    count, size = ink(png)
    assert size == NATURAL, size
    assert count > 50, count
    assert png.count(b'tEXt') == 1 and b'tEXtSoftware\0Omoscope' in png, 'who made it, and nothing else'
    assert TOKEN.encode() not in png


def test_drag_out():
    with tempfile.TemporaryDirectory() as folder:
        window, canvas = answered()
        with window:
            target = Target(window, folder)
            drag(window.middle(canvas), target.middle)
            uris = wait('the drop', lambda: target.read('dropped.uris').decode())
            png = wait('the picture', lambda: target.read('dropped.png'))
            check_picture(png)
            path = urllib.parse.unquote(urllib.parse.urlparse(uris.strip()).path)
            assert os.path.basename(path) == 'captcha with marks.png', path
            with open(path, 'rb') as file:
                assert file.read() == png
            # What lay behind the pointer meanwhile is as it was.
            assert 'point 2 at 289, 132 displayed' in window.describe(canvas)
        assert not os.path.exists(os.path.dirname(path)), 'the file goes with the program'


def test_a_drag_that_pans_takes_nothing_out():
    with tempfile.TemporaryDirectory() as folder:
        window, canvas = answered()
        with window:
            target = Target(window, folder)
            window.click(canvas)
            keys('plus', 'plus', 'plus', 'plus', 'plus')
            wait('the zoom', lambda: any(text.startswith('371') for text in window.texts()))
            before = Screen()
            drag(window.middle(canvas), target.middle)
            box = window.place(canvas)
            wait('the picture panned', lambda: not same(before, Screen(), box))
            assert not os.listdir(folder)
            # With Ctrl it goes out at any zoom.
            drag(window.middle(canvas), target.middle, 'ctrl')
            check_picture(wait('the picture', lambda: wait('the drop', lambda: target.read('dropped.uris'))
                                              and target.read('dropped.png')))


def test_a_drag_that_marks_takes_nothing_out():
    with tempfile.TemporaryDirectory() as folder:
        window, canvas = answered()
        with window:
            target = Target(window, folder)
            window.click(canvas)
            keys('m')
            drag(window.middle(canvas), target.middle)
            # It has put the first point; the second is put by a click.
            x, y = window.middle(canvas)
            run('xdotool', 'mousemove', str(x), str(y - 60), 'click', '1')
            window.wait_for_text('Point 1 is ')
            assert not os.listdir(folder)


def test_dropped_on_itself_nothing_happens():
    window, canvas = answered()
    with window:
        x, y = window.middle(canvas)
        drag((x, y), (x + 120, y + 60))
        run('sleep', '0.5')
        assert 'point 2 at 289, 132 displayed' in window.describe(canvas)
        assert not any('dropped' in text for text in window.texts())


def test_copy():
    window, canvas = answered()
    with window:
        window.click(canvas)
        keys('ctrl+c')
        window.wait_for_text('Copied the picture with its marks.')
        wait('the clipboard', lambda: offers('image/png'))
        check_picture(run('xclip', '-selection', 'clipboard', '-o', '-t', 'image/png'))


def same(before, after, box):
    x, y, width, height = box
    return all(before.at(column, row) == after.at(column, row)
               for row in range(y, y + height, 20) for column in range(x, x + width, 20))


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
