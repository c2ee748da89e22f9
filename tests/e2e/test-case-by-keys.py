#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was sent is looked at and saved as a case, by keys alone."""

import json
import os
import sys
import tempfile

import tap
from names import check_names
from person import NO_LEAKS, Screen, Window, keys, save_as, type_text, wait, wait_for_focus


def test_a_case_is_looked_at_and_saved():
    """What was taken out is read first, and may be a reason to save nothing."""
    with Window('--script=running=0', '--sample=web-pair', ASAN_OPTIONS=NO_LEAKS) as window:
        wait_for_focus(window, 'image', 'Captcha')
        keys('ctrl+Return')
        window.wait_for_text('48_57_289_132')
        keys('F10', 'c')
        wait_for_focus(window, 'push button', 'Save…')
        window.wait_for_text('api_token in the body of a request')
        check_names(window, 'preview')
        Screen().save('preview')
        keys('shift+Tab')
        wait_for_focus(window, 'push button', 'Cancel')
        keys('space')
        wait('the window again', window.is_active)
        keys('F10', 'c')
        wait_for_focus(window, 'push button', 'Save…')
        keys('Escape')
        wait('the window again', window.is_active)
        assert save_case(window, 'looked-at.omocase')['exchanges']


def save_case(window, name):
    """What is in it."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, name)
        keys('F10', 'c')
        wait_for_focus(window, 'push button', 'Save…')
        keys('alt+s')
        save_as('Save Case', path)
        window.wait_for_text('Saved as ' + name)
        with open(path, encoding='utf-8') as file:
            return json.load(file)


def test_a_type_id_is_typed():
    """It goes out with the request; where it is empty, the usual one does."""
    with Window('--script=running=0', '--sample=web-pair', ASAN_OPTIONS=NO_LEAKS) as window:
        wait_for_focus(window, 'image', 'Captcha')
        keys('alt+i')
        wait_for_focus(window, 'text', 'Type id (type_job_id)')
        type_text('29')
        keys('ctrl+Return')
        window.wait_for_text('48_57_289_132')
        window.wait_for_text('The type id “29” is not known here')
        Screen().save('type-id')
        assert save_case(window, 'typed.omocase')['request']['type_job_id'] == '29'
        keys('alt+i', 'ctrl+a', 'BackSpace', 'ctrl+Return')
        wait('the usual one known', lambda: not any('“29”' in text for text in window.texts()))
        window.wait_for_text('48_57_289_132')
        assert save_case(window, 'usual.omocase')['request']['type_job_id'] == '22'


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
