# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as somebody has set it up, for instance who speaks another version of the API."""

import os
import tempfile
from contextlib import contextmanager

from person import Window, keys, wait

# What the number of a rotate job is first read as comes with the version.
READINGS = {'v2': 3}


@contextmanager
def settings(**values):
    """The environment of a program whose settings are these; each value as GVariant text."""
    with tempfile.TemporaryDirectory() as config:
        folder = os.path.join(config, 'glib-2.0', 'settings')
        os.makedirs(folder)
        with open(os.path.join(folder, 'keyfile'), 'w', encoding='utf-8') as file:
            file.write('[io/github/omoscope/Omoscope]\n')
            file.writelines(f'{name}={value}\n' for name, value in values.items())
        yield {'GSETTINGS_BACKEND': 'keyfile', 'XDG_CONFIG_HOME': config}


@contextmanager
def submitted(dialect, job, script):
    """A sample that was just submitted, and the canvas that shows it."""
    with settings(dialect=f"'{dialect}'", reading=f'uint32 {READINGS.get(dialect, 0)}') as environment:
        with Window('--script=' + script, '--sample=' + job, **environment) as window:
            canvas = window.find('image', 'Captcha')
            wait('the captcha', lambda: 'not answered yet' in window.describe(canvas))
            keys('ctrl+Return')
            yield window, canvas
