#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job in the real window once in every version of the API, as the settings choose it."""

import os
import sys
import tempfile

import tap
from person import Window, keys, wait


def answer_in(dialect):
    with tempfile.TemporaryDirectory() as config:
        folder = os.path.join(config, 'glib-2.0', 'settings')
        os.makedirs(folder)
        with open(os.path.join(folder, 'keyfile'), 'w', encoding='utf-8') as file:
            file.write(f"[io/github/omoscope/Omoscope]\ndialect='{dialect}'\n")
        with Window('--script=running=0', '--sample=web-pair', GSETTINGS_BACKEND='keyfile',
                    XDG_CONFIG_HOME=config) as window:
            keys('ctrl+Return')
            canvas = window.find('image', 'Captcha')
            wait('the answer', lambda: 'point 2 at 289, 132 displayed' in window.describe(canvas))
            return [text for text in window.texts() if '289' in text][0]


def test_v1():
    assert answer_in('v1') == '48_57_289_132'


def test_v1_current():
    assert answer_in('v1-current') == '48|57|289|132'


def test_v1_task():
    assert answer_in('v1-task') == '48_57_289_132'


def test_v2():
    raw = answer_in('v2')
    assert raw.startswith('{') and '289' in raw, raw


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
