# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs functions named test_* of a module in order and reports in TAP. Each runs in a process of its own: the AT-SPI
client library does not survive the memory of an application that has gone."""

import faulthandler
import subprocess
import sys
import traceback


def run_alone(test):
    try:
        test()
    except Exception:  # whatever went wrong is the report
        print('# ' + traceback.format_exc().replace('\n', '\n# '))
        return 1
    return 0


def main(module):
    tests = {name: value for name, value in vars(module).items() if name.startswith('test_')}
    if len(sys.argv) > 1:
        # A library that dies says nothing else of where it was.
        faulthandler.enable()
        sys.exit(run_alone(tests[sys.argv[1]]))
    print(f'1..{len(tests)}', flush=True)
    for number, name in enumerate(tests, 1):
        status = subprocess.run([sys.argv[0], name]).returncode
        print(f'{"ok" if status == 0 else "not ok"} {number} {name}', flush=True)
