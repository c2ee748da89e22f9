#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The preferences by keys alone: what is set counts at once for the work that is open, the language too."""

import gettext
import os
import sys
import tempfile

import tap
from names import check_names
from person import NO_LEAKS, Atspi, Screen, Window, keys, wait

# More than any page has.
MANY = 40
# Of the profiles: what is in it names it.
A_ROW = ''
TOLERANCE = 'Pick two same shapes, web: tolerance in displayed px'


def is_in_front(node):
    while node is not None and node.get_role_name() not in ('frame', 'window', 'dialog'):
        node = node.get_parent()
    return node is not None and node.get_state_set().contains(Atspi.StateType.ACTIVE)


def focused(window):
    """The name of what has the focus, in the window in front."""
    for node in window.walk():
        if node.get_state_set().contains(Atspi.StateType.FOCUSED) and is_in_front(node):
            return node.get_name()
    return None


def go_to(window, name):
    seen = []
    while len(seen) < MANY:
        seen.append(wait('the focus', lambda: focused(window)))
        if seen[-1] == name:
            return
        keys('Tab')
        wait('the focus to move', lambda: focused(window) not in (None, seen[-1]))
    raise AssertionError(f'no way to “{name}”: {seen}')


def open_page(window, title, page):
    keys('ctrl+comma')
    wait('the window', lambda: any(node.get_name() == title and is_in_front(node)
                                   for node in window.walk() if node.get_role_name() == 'frame'))
    go_to(window, page)
    keys('space')


def is_down(window, name):
    button = window.find('push button', name)
    button.clear_cache()
    states = button.get_state_set()
    return states.contains(Atspi.StateType.PRESSED) or states.contains(Atspi.StateType.CHECKED)


def answer(window):
    canvas = window.find('image', 'Captcha')
    wait('the picture', lambda: '552 by 344' in window.describe(canvas))
    keys('ctrl+Return')
    wait('the answer', lambda: 'point 2 at 289, 132 displayed' in window.describe(canvas))


def mark(window):
    """20 natural px, about 12 displayed ones, to the right of the first point; exactly on the second."""
    keys('m')
    # The cursor begins in the middle, at 276, 172; the answer's points are at 78, 92 and 469, 214.
    keys(*['shift+Left'] * 18, *['Right'] * 2, *['shift+Up'] * 8)
    keys('Return', 'Return')
    keys(*['shift+Right'] * 37, 'Right', *['shift+Down'] * 12, *['Down'] * 2)
    keys('Return', 'm')


def test_a_tolerance_counts_at_once():
    with Window('--script=running=0', '--sample=web-pair') as window:
        answer(window)
        mark(window)
        window.wait_for_text('Up to 20 px is right.')
        wait('right', lambda: is_down(window, 'Right'))
        open_page(window, 'Preferences', 'Checking')
        check_names(window, 'checking', window.find('panel', 'Checking'))
        go_to(window, TOLERANCE)
        keys('ctrl+a', '5', 'Return')
        window.wait_for_text('Up to 5 px is right.')
        wait('wrong', lambda: is_down(window, 'Wrong') and not is_down(window, 'Right'))
        Screen().save('preferences-checking')
        go_to(window, 'Pick two same shapes, web: back to 20 displayed px')
        keys('space')
        wait('right again', lambda: is_down(window, 'Right') and not is_down(window, 'Wrong'))
        keys('Escape')


def test_pages_are_turned():
    """The first of what can be set there has the focus."""
    with Window() as window:
        open_page(window, 'Preferences', 'Checking')
        for key, first in (('ctrl+Prior', A_ROW), ('ctrl+Prior', 'Language'), ('ctrl+Next', A_ROW),
                           ('ctrl+Next', TOLERANCE), ('ctrl+Next', 'Keep jobs for a limited time')):
            keys(key)
            wait(first, lambda: focused(window) == first)
        keys('Escape')


def still_english(window):
    """What the window shows though there is a Vietnamese word for it; menus and hidden parts too."""
    words = gettext.translation('omoscope', os.environ['OMOSCOPE_LOCALE'], ['vi'])._catalog
    wanted = {original.replace('_', ''): translation.replace('_', '') for original, translation in words.items()
              if isinstance(original, str) and original}
    shown = {node.get_name() for node in window.walk()} | set(window.texts())
    return [text for text in shown if text in wanted and text not in wanted.values()]


def choose_language(window, name, *moves):
    go_to(window, name)
    keys('space')
    keys(*moves, 'Return')


def test_another_language_keeps_the_work():
    with Window('--script=running=0', '--sample=web-pair', ASAN_OPTIONS=NO_LEAKS) as window:
        answer(window)
        keys('F9', 'ctrl+t')
        window.wait_for_text('POST getJobResult')
        open_page(window, 'Preferences', 'General')
        check_names(window, 'general', window.find('panel', 'General'))
        choose_language(window, 'Language', 'Down', 'Down')
        window.find('push button', 'Gửi')
        window.find('frame', 'Tùy chọn')
        window.wait_for_text('POST getJobResult')
        assert not still_english(window), still_english(window)
        # Words are Vietnamese, numbers are the desktop's.
        window.wait_for_text('0.0 s')
        canvas = window.find('image', 'Captcha')
        wait('the answer', lambda: 'điểm 2: hiển thị x 289 y 132' in window.describe(canvas))
        window.wait_for_text('48_57_289_132')
        check_names(window, 'general, in Vietnamese', window.find('panel', 'Chung'))
        Screen().save('preferences-vietnamese')
        choose_language(window, 'Ngôn ngữ', 'Up')
        window.find('push button', 'Submit')
        window.find('frame', 'Preferences')
        canvas = window.find('image', 'Captcha')
        wait('the answer', lambda: 'point 2 at 289, 132 displayed' in window.describe(canvas))
        keys('Escape')


def test_the_desktop_says_language_and_numbers():
    with Window('--script=running=0', '--sample=web-pair', LC_ALL='vi_VN.UTF-8') as window:
        window.find('push button', 'Gửi')
        canvas = window.find('image', 'Captcha')
        wait('the picture', lambda: '552' in window.describe(canvas))
        keys('ctrl+Return')
        # What is compared with the wire has its point everywhere.
        wait('the answer', lambda: 'gốc x 77.9 y 92.5' in window.describe(canvas))
        window.wait_for_text('0,0 s')
        Screen().save('answered-vietnamese')


def test_the_history_is_cleared_and_brought_back():
    with tempfile.TemporaryDirectory() as home, \
            Window('--script=running=0', '--sample=web-pair', XDG_DATA_HOME=home) as window:
        answer(window)
        keys('F9')
        window.wait_for_text('1 job')
        open_page(window, 'Preferences', 'History')
        window.wait_for_text('It uses ')
        check_names(window, 'history page',
                    window.find('check box', 'Start new windows as a private session').get_parent())
        Screen().save('preferences-history')
        go_to(window, 'Clear older than…')
        keys('space')
        window.wait_for_text('No job is that old.')
        go_to(window, 'Older than how many days')
        keys('ctrl+a', '0', 'Return')
        window.wait_for_text('1 job is that old.')
        check_names(window, 'clearing', window.find('frame', 'Clear the History'))
        Screen().save('clear-history')
        go_to(window, 'Delete')
        keys('space')
        window.wait_for_text('1 job was deleted.')
        window.wait_for_text('0 jobs')
        go_to(window, 'Undo delete')
        keys('space')
        wait('the job', lambda: '0 jobs' not in window.texts())
        window.wait_for_text('1 job')
        keys('Escape')
        keys('Escape')


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
