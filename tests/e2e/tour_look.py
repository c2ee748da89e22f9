# SPDX-License-Identifier: GPL-3.0-or-later
"""The looks that tests/e2e/tour takes pictures in, and a window in the one that was asked for."""

import gettext
import os
import subprocess
import sys
import time

from person import NO_LEAKS, SHOTS, Atspi, Screen, Window, keys, run, wait

# Pictures are taken when two in a row are the same, or after so many.
TRIES = 12
THEMES = {'dark': 'Adwaita:dark', 'contrast': 'HighContrast', 'contrast-dark': 'HighContrast:dark'}
# Of the screen round the window, to be cut away.
ROOT = 'black'
FAST = '--script=running=0'


class Look:
    def __init__(self, text):
        self.language, *rest = text.split('+')
        self.size = (1200, 800)
        self.dpi = 96
        self.environment = {'LANGUAGE': self.language, 'ASAN_OPTIONS': NO_LEAKS}
        for part in rest:
            if part in THEMES:
                self.environment['GTK_THEME'] = THEMES[part]
            elif 'x' in part:
                self.size = tuple(int(number) for number in part.split('x'))
            else:
                self.dpi = 96 * int(part) // 100
        self.words = gettext.translation('omoscope', os.environ['OMOSCOPE_LOCALE'], [self.language], fallback=True)

    def settings(self):
        return (f'Xft/DPI {1024 * self.dpi}', 'Gtk/EnableAnimations 0', 'Net/CursorBlink 0')

    def word(self, text):
        return self.words.gettext(text)


LOOK = Look(sys.argv[1])


def mnemonic(text):
    return LOOK.word(text).partition('_')[2][0].lower()


class Visit(Window):
    """A window in the look; what it prints is seen, and kills nobody."""

    def __init__(self, *arguments, **environment):
        super().__init__(*arguments, **{**LOOK.environment, **environment})
        self.fit()

    def __exit__(self, kind, value, trace):
        """At once: who goes on would be handed to the one that is still there."""
        if kind is not None:
            Screen().save('trouble-' + sys.argv[2])
        self.process.kill()
        print(self.process.communicate()[0].decode(), end='', flush=True)

    def fit(self):
        """As wide as asked for, or as narrow as it gets; that is said, and to be seen."""
        for _ in range(25):
            run('xdotool', 'windowsize', self.xid, *(str(length) for length in LOOK.size))
            time.sleep(0.15)
            geometry = run('xdotool', 'getwindowgeometry', '--shell', self.xid).decode()
            if f'WIDTH={LOOK.size[0]}\nHEIGHT={LOOK.size[1]}\n' in geometry:
                break
        else:
            print('too large:', sys.argv[2], geometry.split()[3:5], flush=True)
        run('xdotool', 'windowmove', self.xid, '0', '0', 'mousemove', '1275', '1020')

    def press(self, name, *values):
        word = LOOK.word(name)
        button = self.find('push button', word % values if values else word)
        if button.get_n_actions() > 0:
            Atspi.Action.do_action(button, 0)
        else:
            self.click(button)
        time.sleep(0.3)

    def answer(self, text):
        """Its captcha, when it is there."""
        self.loaded()
        keys('ctrl+Return')
        self.wait_for_text(text)

    def loaded(self):
        canvas = self.find('image', LOOK.word('Captcha'))
        wait('the captcha', lambda: self.describe(canvas) not in ('', LOOK.word('No picture')))

    def fail(self, name, seconds=1):
        self.loaded()
        keys('ctrl+Return')
        time.sleep(seconds)
        show('05-failed-' + name)

    def choose(self, name):
        """In an open menu, by the key that is underlined."""
        keys(mnemonic(name))
        time.sleep(0.3)

    def turn(self, name):
        """A check box, by the key that `name` underlines: wherever it stands, also out of sight."""
        keys('alt+' + mnemonic(name))
        time.sleep(0.3)

    def mark(self):
        """20 natural px beside the first point, and on the second."""
        keys('m')
        keys(*['shift+Left'] * 18, *['shift+Up'] * 8, 'Return')
        keys(*['shift+Right'] * 37, *['shift+Down'] * 12, 'Return')

    def open(self, action):
        """A window of its own, in front."""
        count = self.root.get_child_count()
        self.act(action) if '.' in action else keys(action)
        wait(action, lambda: self.root.get_child_count() > count)
        time.sleep(0.5)

    def close(self):
        keys('Escape')
        time.sleep(0.3)


def show(name):
    """Leaves a picture of what is on the screen when it rests."""
    before = Screen()
    for _ in range(TRIES):
        time.sleep(0.25)
        now = Screen()
        if now.pixels == before.pixels:
            break
        before = now
    now.save(name)
    path = os.path.join(SHOTS, name + '.png')
    subprocess.run(['convert', path, '-bordercolor', ROOT, '-border', '1', '-trim', '+repage', path], check=True)
