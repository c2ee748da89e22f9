# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs functions named test_* of a module in order and reports in TAP."""

import traceback


def main(module):
    tests = [(name, value) for name, value in vars(module).items() if name.startswith('test_')]
    print(f'1..{len(tests)}', flush=True)
    for number, (name, test) in enumerate(tests, 1):
        try:
            test()
            print(f'ok {number} {name}', flush=True)
        except Exception:  # whatever went wrong is the report
            print('# ' + traceback.format_exc().replace('\n', '\n# '))
            print(f'not ok {number} {name}', flush=True)
