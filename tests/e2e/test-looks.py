#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in its other looks: Vietnamese, dark, small and narrow. Checks what can be checked from outside and
leaves a picture of each to be looked at."""

import sys

import tap
from person import Screen, Window, keys, run, wait


def answer(window, text):
    keys('ctrl+Return')
    window.wait_for_text(text)
    run('xdotool', 'mousemove', '1270', '1010')


def test_vietnamese():
    with Window('--script=running=0', '--sample=web-pair', LANGUAGE='vi') as window:
        window.wait_for_text('Kết quả')
        Screen().save('vietnamese-loaded')
        answer(window, '48_57_289_132')
        Screen().save('vietnamese-answered')


def test_vietnamese_failure():
    with Window('--script=create=http-500', '--sample=web-rotate', LANGUAGE='vi') as window:
        answer(window, '(HTTP 500)')
        Screen().save('vietnamese-failed')


def test_dark():
    with Window('--script=running=0', '--sample=web-rotate', GTK_THEME='Adwaita:dark') as window:
        answer(window, '50')
        x, y, width, height = window.place(window.frame)
        wait('the dark window', lambda: max(Screen().at(x + width - 40, y + height - 20)) < 100)
        Screen().save('dark-answered')


def test_800_by_600():
    with Window('--script=running=0', '--sample=phone-pair') as window:
        window.shrink(800, 600)
        answer(window, '449_930_862_1109')
        Screen().save('small-answered')


def test_360_wide():
    with Window('--script=running=0', '--sample=web-rotate', LANGUAGE='vi') as window:
        window.shrink(360, 700)
        answer(window, '50')
        Screen().save('narrow-answered')


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
