# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window from outside as a person would: finds and reads over AT-SPI, types and points through X,
looks at the screen. Runs inside tests/headless, which brings the display, the bus and the window manager."""

import os
import shutil
import subprocess
import tempfile
import time
import warnings

warnings.simplefilter('ignore')
import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

SOURCE = os.environ['OMOSCOPE_SOURCE']
SHOTS = os.environ['OMOSCOPE_SHOTS']
ALONE = tempfile.TemporaryDirectory(prefix='omoscope')
PATIENCE = 20.0
# The button, in either language.
SUBMIT = ('Submit', 'Gửi')
# ASAN_OPTIONS of a window in which a library leaves something behind, without a stack to suppress it by: GTK's file dialog
# two small arrays, GTK the list of a window's actions whenever it is asked for over AT-SPI, and GLib, on purpose, its
# table of names when that grows, as it does with the traffic's coloured bodies.
NO_LEAKS = (os.environ.get('ASAN_OPTIONS', '') + ':detect_leaks=0').lstrip(':')
# A drop target is asked only when the pointer rests on it; a real hand needs longer.
HAND_REST = 0.1


def sample(name):
    """A sample's picture alone: the truth beside it would be read too."""
    return shutil.copy(os.path.join(SOURCE, 'data', 'samples', name), ALONE.name)


def wait(what, condition, patience=PATIENCE):
    """The first true value of `condition`; fails after `patience` seconds."""
    end = time.monotonic() + patience
    trouble = None
    while time.monotonic() < end:
        try:
            while GLib.MainContext.default().iteration(False):
                pass
            value = condition()
            if value:
                return value
        except GLib.Error as error:
            trouble = error
        time.sleep(0.03)
    raise AssertionError(f'waited in vain for {what} ({trouble})')


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def offers(target):
    """The clipboard, which may still be nobody's: then asking fails."""
    asked = subprocess.run(['xclip', '-selection', 'clipboard', '-o', '-t', 'TARGETS'], check=False,
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return target.encode() in asked.stdout


def keys(*names):
    run('xdotool', 'key', '--clearmodifiers', *names)


def type_text(text):
    run('xdotool', 'type', text)


class Screen:
    """What stood on the screen at one moment."""

    def __init__(self):
        width, height = run('xdotool', 'getdisplaygeometry').split()
        self.width, self.height = int(width), int(height)
        self.pixels = run('import', '-window', 'root', '-depth', '8', 'rgb:-')

    def at(self, x, y):
        offset = 3 * (int(y) * self.width + int(x))
        return tuple(self.pixels[offset:offset + 3])

    def save(self, name):
        os.makedirs(SHOTS, exist_ok=True)
        subprocess.run(['convert', '-size', f'{self.width}x{self.height}', '-depth', '8', 'rgb:-',
                        os.path.join(SHOTS, name + '.png')], input=self.pixels, check=True)


class Window:
    """A running Omoscope. Ends with the `with` block, and then complains about whatever the program printed; into
    `log`, an open file, it may print what it likes."""

    def __init__(self, *arguments, log=None, **environment):
        self.sources = []
        Atspi.init()
        # An application that is slow, under a sanitizer on a busy machine, is not gone; 800 ms are libatspi's own.
        Atspi.set_timeout(int(PATIENCE * 1000), int(PATIENCE * 1000))
        Atspi.get_desktop(0).get_child_count()
        self.process = subprocess.Popen(
            [os.environ['OMOSCOPE_PROGRAM'], *arguments],
            env={**os.environ, 'GTK_A11Y': 'atspi', 'G_DEBUG': 'fatal-warnings', **environment},
            stdout=log or subprocess.PIPE, stderr=subprocess.STDOUT)
        self.root = wait('the application', self._find_application)
        self.frame = wait('the window', lambda: self.root.get_child_count() and self.root.get_child_at_index(0))
        self.find_on_screen()
        wait('the window in front', self.is_active)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is not None:
            self.look('trouble')
        for source in self.sources:
            source.kill()
            source.wait()
        # Closed as a person does it; what a killed program would have said is lost.
        if self.process.poll() is None:
            self.close(gently=not kind)
        try:
            printed = (self.process.communicate(timeout=PATIENCE)[0] or b'').decode()
        except subprocess.TimeoutExpired:
            self.process.kill()
            printed = (self.process.communicate()[0] or b'').decode() + '\n(it had to be killed)'
        assert not printed and self.process.returncode == 0 or kind, (printed, self.process.returncode)
        if printed:
            print('# ' + printed.replace('\n', '\n# '))

    def look(self, name):
        Screen().save(name)

    def close(self, gently):
        self.find_on_screen()
        run('xdotool', 'windowactivate' if gently else 'windowclose', self.xid)
        if gently:
            keys('ctrl+q')

    def find_on_screen(self):
        """After the window was built anew, or another was closed: xdotool fails where one goes while it looks."""
        def search():
            found = subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--pid', str(self.process.pid)],
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            return found.stdout.split() if found.returncode == 0 else None
        self.xid = wait('the window on the screen', search)[0].decode()

    def is_active(self):
        """Before that, keys go elsewhere."""
        self.frame.clear_cache()
        return self.frame.get_state_set().contains(Atspi.StateType.ACTIVE)

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        assert self.process.poll() is None, self.process.stdout.read().decode()
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def walk(self, node=None):
        node = node or self.root
        yield node
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from self.walk(child)

    def find(self, role, name=None):
        def look():
            for node in self.walk():
                if node.get_role_name() == role and (name is None or node.get_name() == name):
                    return node
            return None
        return wait(f'{role} “{name}”', look)

    def texts(self):
        """Every label's text, hidden ones too."""
        for node in self.walk():
            if node.get_role_name() == 'label':
                yield Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def wait_for_text(self, text):
        wait(f'text “{text}”', lambda: any(text in shown for shown in self.texts()))

    def wait_for_sensitive(self, name):
        """The button with the label `name`."""
        button = self.find('label', name).get_parent()

        def is_sensitive():
            button.clear_cache()
            return button.get_state_set().contains(Atspi.StateType.SENSITIVE)
        wait(f'button “{name}”', is_sensitive)

    def submit(self):
        """By keys, once there is something to submit."""
        def is_offered():
            for node in self.walk():
                if node.get_role_name() == 'push button' and node.get_name() in SUBMIT:
                    node.clear_cache()
                    return node.get_state_set().contains(Atspi.StateType.SENSITIVE)
            return False
        wait('something to submit', is_offered)
        keys('ctrl+Return')

    def describe(self, node):
        node.clear_cache()
        return node.get_description()

    def place(self, node):
        """x, y, width and height of a node on the screen."""
        geometry = dict(line.split('=') for line in
                        run('xdotool', 'getwindowgeometry', '--shell', self.xid).decode().split())
        self.frame.clear_cache()
        node.clear_cache()
        frame = Atspi.Component.get_extents(self.frame, Atspi.CoordType.WINDOW)
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        x = int(geometry['X']) + (int(geometry['WIDTH']) - frame.width) // 2 + box.x
        y = int(geometry['Y']) + (int(geometry['HEIGHT']) - frame.height) // 2 + box.y
        return x, y, box.width, box.height

    def middle(self, node):
        x, y, width, height = self.place(node)
        return x + width // 2, y + height // 2

    def click(self, node):
        x, y = self.middle(node)
        run('xdotool', 'mousemove', str(x), str(y), 'click', '1')

    def shrink(self, width, height):
        """Asked again: the window turns narrow at the smallest size of its wide shape, and is then smaller
        still."""
        def is_small():
            run('xdotool', 'windowsize', self.xid, str(width), str(height))
            # At a hand's pace: each size is laid out before the next is asked for.
            time.sleep(3 * HAND_REST)
            geometry = run('xdotool', 'getwindowgeometry', '--shell', self.xid).decode()
            return f'WIDTH={width}\n' in geometry
        wait('the small window', is_small)

    def drop(self, node, *files):
        """Drags files from another window and lets them go over `node`."""
        source = subprocess.Popen([os.environ['OMOSCOPE_DRAG_SOURCE'], *files],
                                  env={**os.environ, 'GTK_A11Y': 'none'})
        # It hands over the data only when asked, after the drop.
        self.sources.append(source)
        xid = run('xdotool', 'search', '--sync', '--onlyvisible', '--pid', str(source.pid)).split()[0].decode()
        run('xdotool', 'windowmove', xid, '0', '0')
        run('xdotool', 'windowraise', xid)
        self._drag(xid, *self.middle(node))
        run('xdotool', 'windowactivate', self.xid)

    def _drag(self, xid, to_x, to_y):
        geometry = dict(line.split('=') for line in
                        run('xdotool', 'getwindowgeometry', '--shell', xid).decode().split())
        x = int(geometry['X']) + int(geometry['WIDTH']) // 2
        y = int(geometry['Y']) + int(geometry['HEIGHT']) // 2
        run('xdotool', 'mousemove', str(x), str(y))
        time.sleep(HAND_REST)
        run('xdotool', 'mousedown', '1')
        for step in range(1, 11):
            time.sleep(HAND_REST / 2)
            run('xdotool', 'mousemove', str(x + (to_x - x) * step // 10), str(y + (to_y - y) * step // 10))
        run('xdotool', 'mousemove_relative', '--', '1', '1')
        time.sleep(HAND_REST)
        run('xdotool', 'mouseup', '1')

    def act(self, action):
        """An action of the window, as its menu starts it."""
        names = [Atspi.Action.get_action_name(self.frame, n) for n in range(Atspi.Action.get_n_actions(self.frame))]
        assert action in names, names
        Atspi.Action.do_action(self.frame, names.index(action))

    def paste(self, target, content):
        """Puts bytes on the clipboard as `target` and presses Ctrl+V."""
        subprocess.run(['xclip', '-selection', 'clipboard', '-t', target, '-i'], input=content, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait('the clipboard', lambda: offers(target))
        time.sleep(2 * HAND_REST)
        keys('ctrl+v')


def wait_for_focus(window, role, name):
    """On one of those that are called so."""
    def has_focus(node):
        if node.get_role_name() != role or node.get_name() != name:
            return False
        node.clear_cache()
        return node.get_state_set().contains(Atspi.StateType.FOCUSED)
    wait(f'the focus on {role} “{name}”', lambda: any(has_focus(node) for node in window.walk()))


def save_as(title, path):
    """In the file dialog, which has this title."""
    # xdotool stumbles over a window that goes while it looks.
    search = ['xdotool', 'search', '--onlyvisible', '--name', f'^{title}$']
    wait(title, lambda: subprocess.run(search, stdout=subprocess.PIPE).stdout)
    keys('ctrl+a')
    run('xdotool', 'type', '--delay', '10', path)
    keys('Return')
    wait(path, lambda: os.path.exists(path) and os.path.getsize(path) > 0)
