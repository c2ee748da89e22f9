# SPDX-License-Identifier: GPL-3.0-or-later
"""The states and windows that tests/e2e/tour goes through, each in a process of its own, in one look. What is pressed is
found by its English words, whatever the language."""

import contextlib
import os
import signal
import subprocess
import sys
import traceback

import tour_history
import tour_ways
import tour_windows
import tour_work
from desktop import desktop
from tour_look import LOOK

ROOMS = (tour_work, tour_ways, tour_history, tour_windows)
STATES = {name[4:]: value for room in ROOMS for name, value in vars(room).items() if name.startswith('see_')}
PATIENCE_WITH_A_STATE = 90


def see(name):
    state, *argument = name.split('=')
    try:
        STATES[state](*argument)
    except Exception:  # the others go on
        print(name + ':', traceback.format_exc(), flush=True)


def see_alone(name):
    """The AT-SPI client library may take the process along; then its window is to go too."""
    process = subprocess.Popen([sys.executable, sys.argv[0], sys.argv[1], name], env={**os.environ, 'OMOSCOPE_TOUR': 'x'},
                               start_new_session=True)
    try:
        process.wait(PATIENCE_WITH_A_STATE)
    except subprocess.TimeoutExpired:
        print(name + ': took too long', flush=True)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def list_states():
    for name in STATES:
        yield from (f'{name}={argument}' for argument in tour_work.EACH[name]) if name in tour_work.EACH else (name,)


if __name__ == '__main__':
    if os.environ.get('OMOSCOPE_TOUR'):
        see(sys.argv[2])
    else:
        with desktop(*LOOK.settings()):
            for state in sys.argv[2:] or list_states():
                see_alone(state)
