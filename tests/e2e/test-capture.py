#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a screenshot to the captcha: the desktop's portal, which this test plays, gives the whole screen, and the captcha
is cut out of it by the pointer."""

import os
import subprocess
import sys
import tempfile

import tap
from person import HAND_REST, Screen, Window, keys, run, sample, wait

import gi
gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

SCREEN = (1280, 1024)
# Where the captcha stands on the screen.
PLACE = (400, 300)
NATURAL = (552, 344)

INTERFACES = '''<node><interface name="org.freedesktop.portal.Screenshot">
<method name="Screenshot"><arg type="s"/><arg type="a{sv}"/><arg type="o" direction="out"/></method>
<property name="version" type="u" access="read"/></interface></node>'''


class Portal:
    """Answers at once with one picture."""

    def __init__(self, path):
        self.uri = GLib.filename_to_uri(path)
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces[0]
        self.bus.register_object('/org/freedesktop/portal/desktop', interface, self.asked,
                                 lambda *arguments: GLib.Variant('u', 2), None)
        owned = []
        Gio.bus_own_name_on_connection(self.bus, 'org.freedesktop.portal.Desktop', 0, lambda *_: owned.append(1), None)
        wait('the portal', lambda: owned)

    def asked(self, bus, sender, path, interface, method, parameters, invocation):
        token = parameters.unpack()[1]['handle_token']
        handle = f'/org/freedesktop/portal/desktop/request/{sender[1:].replace(".", "_")}/{token}'
        invocation.return_value(GLib.Variant('(o)', (handle,)))
        self.bus.emit_signal(sender, handle, 'org.freedesktop.portal.Request', 'Response',
                             GLib.Variant('(ua{sv})', (0, {'uri': GLib.Variant('s', self.uri)})))


def make_screenshot(folder):
    path = os.path.join(folder, 'screen.png')
    subprocess.run(['convert', '-size', f'{SCREEN[0]}x{SCREEN[1]}', 'xc:#dde4ee', sample('web-pair.png'),
                    '-geometry', f'+{PLACE[0]}+{PLACE[1]}', '-composite', path], check=True)
    return path


def drag(start, end):
    run('xdotool', 'mousemove', *(str(round(value)) for value in start), 'mousedown', '1')
    for step in range(1, 9):
        run('xdotool', 'mousemove', *(str(round(a + (b - a) * step / 8)) for a, b in zip(start, end)))
        run('sleep', str(HAND_REST / 2))
    run('xdotool', 'mouseup', '1')


def number_of(window, name):
    node = next(node for node in window.walk()
                if node.get_role_name() == 'spin button' and node.get_name().startswith(name))
    return int(node.get_value_iface().get_current_value())


def test_capture_and_cut_by_the_pointer():
    with tempfile.TemporaryDirectory() as folder:
        Portal(make_screenshot(folder))
        with Window() as window:
            window.click(window.find('push button', 'Capture a part of the screen'))
            canvas = window.find('image', 'Captcha')
            wait('the crop tool', lambda: 'Cut out 640 by 512 pixels from 320, 256' in window.describe(canvas))
            Screen().save('captured')

            # The margin of 24 px, and the picture fitted inside.
            x, y, width, height = window.place(canvas)
            scale = min(1, (width - 48) / SCREEN[0], (height - 48) / SCREEN[1])
            left, top = x + (width - scale * SCREEN[0]) / 2, y + (height - scale * SCREEN[1]) / 2

            def at(px, py):
                return left + scale * px, top + scale * py
            drag(at(320, 256), at(*PLACE))
            drag(at(960, 768), at(PLACE[0] + NATURAL[0], PLACE[1] + NATURAL[1]))
            found = wait('the captcha framed', lambda: is_near(window.describe(canvas)))
            Screen().save('cut-by-pointer')
            keys('Return')
            wait('the part', lambda: f'{found[0]} by {found[1]} pixels, not answered' in window.describe(canvas))
            window.wait_for_text(f'Cut to {found[0]} × {found[1]}; that is the displayed size now.')
            assert number_of(window, 'Displayed width, px') == found[0]
            assert number_of(window, 'Displayed height, px') == found[1]
            keys('ctrl+z')
            wait('the whole screen', lambda: '1280 by 1024' in window.describe(canvas))
            keys('ctrl+z')
            window.find('push button', 'Paste')
            wait('the empty window', lambda: 'No picture' in window.describe(canvas))


def is_near(description):
    """The size of the frame, when it stands round the captcha to within what a hand on a reduced screen can do."""
    words = description.replace(',', '').split()
    if words[:2] != ['Cut', 'out']:
        return None
    width, height, x, y = int(words[2]), int(words[4]), int(words[7]), int(words[8])
    off = max(abs(x - PLACE[0]), abs(y - PLACE[1]), abs(width - NATURAL[0]), abs(height - NATURAL[1]))
    return (width, height) if off <= 4 else None


def test_without_a_portal_it_says_what_to_do():
    with Window(LANGUAGE='vi') as window:
        keys('ctrl+shift+s')
        window.wait_for_text('Máy này không cho phần mềm nào chụp màn hình.')
        Screen().save('capture-without-portal')


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
