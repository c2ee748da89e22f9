#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The history by keys alone: what of it is shown, deleted and brought back."""

import os
import subprocess
import sys
import tempfile
import time

import tap
from person import HAND_REST, NO_LEAKS, Screen, Window, keys, type_text, wait, wait_for_focus

JOBS = ('web-pair', 'web-rotate', 'phone-pair', 'web-slide')


def keep_all(home):
    """All at once: the demonstration takes its seconds for each."""
    runs = [subprocess.Popen([os.environ['OMOSCOPE_PROGRAM'], 'check', '--demo', '--keep', '--job=' + job],
                             env={**os.environ, 'XDG_DATA_HOME': home}, stdout=subprocess.DEVNULL)
            for job in JOBS]
    for run in runs:
        assert run.wait(timeout=60) == 0, run.args


def shown(home):
    """A window that shows the history of `home`."""
    keep_all(home)
    return Window('--script=running=0', XDG_DATA_HOME=home, ASAN_OPTIONS=NO_LEAKS)


def wait_for_count(window, count):
    """Below the list; a notice says more."""
    wait(count, lambda: count in window.texts())


def begin(window):
    keys('F9')
    wait_for_count(window, '4 jobs')
    wait_for_focus(window, 'entry', 'Search the history')


def choose(window, name, *steps):
    """In a list of choices, which has the focus."""
    wait_for_focus(window, 'push button', name)
    keys('space')
    time.sleep(2 * HAND_REST)
    keys(*steps, 'Return')


def test_the_filters():
    with tempfile.TemporaryDirectory() as home, shown(home) as window:
        begin(window)
        keys('Tab')
        choose(window, 'Only this job type', 'End')
        wait_for_count(window, '0 jobs')
        Screen().save('history-type')
        choose(window, 'Only this job type', 'Home', *['Down'] * 3)
        wait_for_count(window, '1 job')
        choose(window, 'Only this job type', 'Home')
        wait_for_count(window, '4 jobs')
        keys('Tab', 'Tab')
        choose(window, 'Only this outcome', 'End')
        wait_for_count(window, '0 jobs')
        choose(window, 'Only this outcome', 'Home', 'Down')
        wait_for_count(window, '4 jobs')
        # All of it together.
        keys('shift+Tab', 'shift+Tab')
        choose(window, 'Only this job type', 'Down')
        wait_for_count(window, '1 job')
        keys('shift+Tab')
        type_text('50')
        wait_for_count(window, '0 jobs')


def test_days_of_ones_own():
    with tempfile.TemporaryDirectory() as home, shown(home) as window:
        begin(window)
        keys(*['Tab'] * 4)
        choose(window, 'Only these days', 'Down')
        wait_for_count(window, '4 jobs')
        choose(window, 'Only these days', 'End')
        wait_for_count(window, '4 jobs')
        keys('Tab')
        go_back_a_year()
        wait_for_count(window, '4 jobs')
        keys('Tab')
        go_back_a_year()
        wait_for_count(window, '0 jobs')
        Screen().save('history-days')


def go_back_a_year():
    """In a calendar that its button opens, which has the focus."""
    keys('space')
    time.sleep(2 * HAND_REST)
    keys('ctrl+Up', 'Escape')
    time.sleep(2 * HAND_REST)


def test_what_was_done_last_is_undone_first():
    with tempfile.TemporaryDirectory() as home, shown(home) as window:
        begin(window)
        keys(*['Tab'] * 5, 'ctrl+a', 'Delete')
        window.wait_for_text('4 jobs were deleted.')
        wait_for_count(window, '0 jobs')
        keys('ctrl+z')
        window.wait_for_text('4 jobs are back.')
        wait_for_count(window, '4 jobs')
        Screen().save('history-brought-back')


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
