# SPDX-License-Identifier: GPL-3.0-or-later
"""A Wayland desktop without a screen: sway, with the portals of wlroots on the test's own bus, and Omoscope in it, driven
by a hand of its own."""

import glob
import json
import os
import shutil
import subprocess
import tempfile

from glance import glance
from hand import Hand
from person import SHOTS, Window, run, wait

import gi
gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

SCREEN = (1280, 1024)
BACKGROUND = 0x40, 0x60, 0x80
CONFIG = f'''output * resolution {SCREEN[0]}x{SCREEN[1]}
output * bg FOLDER/background.png center #406080
xwayland disable
default_border none
'''
# Any number but root's, as whom sway refuses to run.
NOBODY = 65534
SERVICES = '/usr/share/dbus-1/services'
# It asks before it takes the screen without a choice, and offers nothing where nobody could ask; a choice it does not
# ask about.
BACKEND = '''[portal]
DBusName=org.freedesktop.impl.portal.desktop.wlr
Interfaces=org.freedesktop.impl.portal.Screenshot;org.freedesktop.impl.portal.Access
UseIn=sway
'''


def find_program(service):
    """Which the bus would start; its folder differs from one distribution to another."""
    with open(os.path.join(SERVICES, service + '.service')) as file:
        return next(line for line in file if line.startswith('Exec=')).strip().removeprefix('Exec=')


def make_folder(background):
    """Of the compositor's sockets and configuration."""
    folder = tempfile.TemporaryDirectory(prefix='omoscope')
    with open(os.path.join(folder.name, 'config'), 'w') as file:
        file.write(CONFIG.replace('FOLDER', folder.name))
    shutil.copy(background, os.path.join(folder.name, 'background.png'))
    if os.getuid() == 0:
        os.chown(folder.name, NOBODY, NOBODY)
    return folder


class Desktop:
    """With a picture in the middle of the screen. Everything started in it ends with the `with` block."""

    def __init__(self, background):
        self.folder = make_folder(background)
        self.log = open(os.path.join(self.folder.name, 'log'), 'w+')
        self.processes = []
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def __enter__(self):
        os.environ.update(GDK_BACKEND='wayland', XDG_CURRENT_DESKTOP='sway',
                          XDG_DESKTOP_PORTAL_DIR=self.folder.name)
        self.start_compositor()
        self.hand = Hand(*SCREEN)
        self.start_portal()
        wait('the background', lambda: pixel(0, 0) == BACKGROUND)
        return self

    def __exit__(self, kind, value, trace):
        for process in reversed(self.processes):
            process.terminate()
            process.wait()
        if kind is not None:
            self.log.seek(0)
            print('# ' + self.log.read().replace('\n', '\n# '))
        self.log.close()

    def start(self, *command, stdin=None, **environment):
        self.processes.append(subprocess.Popen(command, env={**os.environ, **environment}, stdin=stdin,
                                               stdout=self.log, stderr=self.log))

    def start_compositor(self):
        as_other = ['setpriv', f'--reuid={NOBODY}', f'--regid={NOBODY}', '--clear-groups'] if os.getuid() == 0 else []
        # Last, for whoever becomes another loses it: where this process is killed, sway ends as well.
        self.start(*as_other, 'setpriv', '--pdeathsig=TERM', 'sway', '-c', os.path.join(self.folder.name, 'config'),
                   XDG_RUNTIME_DIR=self.folder.name, WLR_BACKENDS='headless', WLR_LIBINPUT_NO_DEVICES='1',
                   WLR_RENDERER='pixman')

        def find(pattern):
            return wait(pattern, lambda: glob.glob(os.path.join(self.folder.name, pattern)))[0]
        os.environ['WAYLAND_DISPLAY'] = find('wayland-[0-9]')
        os.environ['SWAYSOCK'] = find('sway-ipc.*.sock')

    def start_portal(self):
        """Its part for wlroots first: that one overhears what it is asked while it starts."""
        with open(os.path.join(self.folder.name, 'wlr.portal'), 'w') as file:
            file.write(BACKEND)
        self.start('pipewire')
        wait('pipewire', lambda: os.path.exists(os.path.join(os.environ['XDG_RUNTIME_DIR'], 'pipewire-0')))
        for name in 'org.freedesktop.impl.portal.desktop.wlr', 'org.freedesktop.portal.Desktop':
            self.start(find_program(name))
            wait(name, lambda: self.call('NameHasOwner', name))
            self.call('Ping', name)

    def call(self, method, name):
        if method == 'Ping':
            return self.bus.call_sync(name, '/', 'org.freedesktop.DBus.Peer', method, None, None, 0, -1, None)
        return self.bus.call_sync('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', method,
                                  GLib.Variant('(s)', (name,)), None, 0, -1, None).unpack()[0]


def look(name):
    os.makedirs(SHOTS, exist_ok=True)
    run('grim', os.path.join(SHOTS, name + '.png'))


def pixel(x, y):
    """Red, green and blue of one place of the screen."""
    return tuple(run('grim', '-t', 'ppm', '-g', f'{round(x)},{round(y)} 1x1', '-')[-3:])


def find_views(node=None):
    node = node or json.loads(run('swaymsg', '-r', '-t', 'get_tree'))
    if 'pid' in node:
        yield node
    for child in node['nodes'] + node['floating_nodes']:
        yield from find_views(child)


def get_view(process):
    """What the compositor knows of the window of a process, when it shows one."""
    return next((view for view in find_views() if view['pid'] == process.pid and view['visible']), None)


class WaylandWindow(Window):
    def __init__(self, desktop, *arguments, **environment):
        self.hand = desktop.hand
        super().__init__(*arguments, **environment)

    def find_on_screen(self):
        self.view = wait('the window on the screen', lambda: get_view(self.process))

    def wait_to_read(self, what, words):
        """Also after a capture: to AT-SPI the window is another one then, and the first is gone."""
        def is_there():
            return any(words in node['text'] or words in node['description'] for node in glance(self.process))
        wait(what, is_there)

    def find_middle(self, role, name):
        """On the screen, also after a capture."""
        self.find_on_screen()
        frame, *nodes = wait('the window', lambda: glance(self.process))
        box = next(node['box'] for node in nodes if (node['role'], node['name']) == (role, name))
        place = self.view['rect']
        return (place['x'] + box[0] - frame['box'][0] + box[2] // 2,
                place['y'] + box[1] - frame['box'][1] + box[3] // 2)

    def look(self, name):
        look(name)

    def close(self, gently):
        run('swaymsg', f'[pid={self.process.pid}]', 'focus' if gently else 'kill')
        if gently:
            self.hand.key('ctrl+q')
