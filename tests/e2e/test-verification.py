#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checking an answer from end to end, as a person does it: the truth is marked, the captcha sent, the answer judged, found
again by the filters, exported; and after the window was closed all of it is still there."""

import csv
import os
import re
import shutil
import sys
import tempfile
import time

import tap
from person import HAND_REST, NO_LEAKS, SOURCE, Atspi, Screen, Window, keys, run, sample, save_as, wait



def is_down(button):
    button.clear_cache()
    return button.get_state_set().contains(Atspi.StateType.PRESSED) \
        or button.get_state_set().contains(Atspi.StateType.CHECKED)


def pointed(window):
    """Where the line under the picture says that the pointer is: natural px."""
    for text in window.texts():
        found = re.search(r'^displayed \S+, \S+ +natural (\d+), (\d+)$', text)
        if found:
            return int(found[1]), int(found[2])
    return None


def true_point(window, number):
    """Where the line under the picture says that the marked point under the pointer is."""
    for text in window.texts():
        found = re.search(rf'^true point {number}: displayed \S+, \S+ +natural (\d+), (\d+)$', text)
        if found:
            return int(found[1]), int(found[2])
    return None


def put_by_keys(window, number, x, y):
    """Moves the point that was just put by arrows, of which Shift makes ten: the pointer is not exact to a px."""
    at = wait('the marked point', lambda: true_point(window, number))
    for way, steps in [('Right', x - at[0]), ('Left', at[0] - x), ('Down', y - at[1]), ('Up', at[1] - y)]:
        if steps > 0:
            keys(*[f'shift+{way}'] * (steps // 10), *[way] * (steps % 10))
    window.wait_for_text(f'{x}, {y}')


class Picture:
    """The picture at 1:1, to be pointed at in its own px."""

    def __init__(self, window, size):
        self.window = window
        self.canvas = window.find('image', 'Captcha')
        wait('the picture', lambda: size in window.describe(self.canvas))
        keys('ctrl+1')
        window.wait_for_text('100')
        self.x, self.y = window.middle(self.canvas)
        run('xdotool', 'mousemove', str(self.x), str(self.y))
        self.at = wait('where the pointer is', lambda: pointed(window))

    def move(self, x, y):
        run('xdotool', 'mousemove', str(self.x + x - self.at[0]), str(self.y + y - self.at[1]))

    def click(self, x, y):
        self.move(x, y)
        run('xdotool', 'click', '1')

    def drag(self, x, y, to_x, to_y):
        self.move(x, y)
        run('xdotool', 'mousedown', '1')
        for step in range(1, 6):
            time.sleep(HAND_REST / 2)
            self.move(x + (to_x - x) * step // 5, y + (to_y - y) * step // 5)
        run('xdotool', 'mouseup', '1')


def press(window, name, role='push button'):
    """A button, by the pointer."""
    window.click(window.find(role, name))


def scroll_down_to(window, node):
    """By the wheel, with the pointer over the numbers of the pane, which do not turn with it."""
    x, y, width, height = window.place(window.frame)
    run('xdotool', 'mousemove', str(x + width - 60), str(y + height - 60), 'click', '--repeat', '30', '5')
    wait('the end of the pane', lambda: window.middle(node)[1] < y + height)


def choose(window, name, steps):
    """So many rows further down in a list of choices, by keys."""
    press(window, name)
    time.sleep(2 * HAND_REST)
    keys(*['Down' if steps > 0 else 'Up'] * abs(steps), 'Return')


def mark_and_judge(home):
    with Window('--script=running=0,result=78_92_500_240', sample('web-pair.png'), XDG_DATA_HOME=home,
                ASAN_OPTIONS=NO_LEAKS) as window:
        picture = Picture(window, '552 by 344')
        # By the pointer, and the first one adjusted: dragged, then by arrows, of which Shift makes ten.
        keys('m')
        picture.click(465, 220)
        put_by_keys(window, 1, 470, 215)
        keys('Return')
        picture.click(60, 60)
        picture.drag(60, 60, 70, 110)
        put_by_keys(window, 2, 78, 92)
        keys('m')
        keys('ctrl+Return')
        window.wait_for_text('39.1 px off')
        wrong = window.find('push button', 'Wrong')
        wait('the proposal', lambda: is_down(wrong))
        # Square and row light each other, and its value stands below the picture.
        picture.move(470, 215)
        window.wait_for_text('true point 1: displayed 470, 215')
        Screen().save('verification-truth')
        keys('u')
        wait('the verdict', lambda: is_down(window.find('push button', 'Unsure')))
        keys('w')
        window.wait_for_text('Said by you.')
        wait('the last word', lambda: is_down(wrong))
        # They may be below the edge of the window.
        Atspi.EditableText.set_text_contents(window.find('text', 'Note'), 'far off')
        Atspi.EditableText.set_text_contents(window.find('text', 'Ticket number'), 'T-17')
        find_it_by_filters(window)


def find_it_by_filters(window):
    keys('F9')
    window.wait_for_text('1 job')
    # What is shown anew takes the keys.
    run('xdotool', 'type', 't-18')
    window.wait_for_text('0 jobs')
    keys('BackSpace', '7')
    window.wait_for_text('1 job')
    choose(window, 'Only this outcome', 2)
    window.wait_for_text('0 jobs')
    choose(window, 'Only this outcome', -1)
    window.wait_for_text('1 job')
    choose(window, 'Only this verdict', 3)
    window.wait_for_text('1 job')
    choose(window, 'Only these days', 1)
    window.wait_for_text('1 job')
    Screen().save('verification-filtered')


def export(home):
    table = os.path.join(home, 'table.csv')
    page = os.path.join(home, 'page.html')
    with Window(XDG_DATA_HOME=home, ASAN_OPTIONS=NO_LEAKS) as window:
        keys('F9')
        window.wait_for_text('1 job')
        press(window, 'Statistics of these jobs')
        window.wait_for_text('Wilson intervals')
        Screen().save('verification-statistics')
        Atspi.Action.do_action(window.find('push button', 'Export as a table (CSV)'), 0)
        save_as('Export as a Table', table)
        window.wait_for_text('Saved as table.csv.')
        Atspi.Action.do_action(window.find('push button', 'Export as a page (HTML)'), 0)
        save_as('Export as a Page', page)
        keys('Escape')
    with open(table, newline='', encoding='utf-8-sig') as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 1, rows
    assert (rows[0]['result'], rows[0]['verdict'], rows[0]['ticket'], rows[0]['note']) \
        == ('78_92_500_240', 'wrong', 'T-17', 'far off'), rows
    with open(page, encoding='utf-8') as file:
        text = file.read()
    assert 'data:image/png;base64,' in text
    assert '78_92_500_240 · Wrong · 39.1 px off · T-17 · far off</figcaption>' in text, text[-500:]


def see_it_still_there(home):
    with Window(XDG_DATA_HOME=home, ASAN_OPTIONS=NO_LEAKS) as window:
        keys('F9')
        window.wait_for_text('1 job')
        row = window.find('list item')
        window.click(row)
        canvas = window.find('image', 'Captcha')
        wait('the answer again', lambda: 'point 2 at 500, 240 displayed' in window.describe(canvas))
        window.wait_for_text('39.1 px off')
        window.wait_for_text('Said by you.')
        # With its traffic.
        keys('ctrl+t')
        window.wait_for_text('POST createJob')
        Screen().save('verification-again')
        keys('ctrl+t')
        window.click(row)
        keys('Delete')
        window.wait_for_text('0 jobs')
        press(window, 'Undo delete')
        window.wait_for_text('1 job')


def test_mark_judge_find_export_and_find_again():
    with tempfile.TemporaryDirectory() as home:
        mark_and_judge(home)
        export(home)
        see_it_still_there(home)


def test_the_truth_comes_with_the_picture():
    with tempfile.TemporaryDirectory() as folder:
        for name in ['web-pair.png', 'web-pair.png.json']:
            shutil.copy(os.path.join(SOURCE, 'data', 'samples', name), folder)
        with Window('--script=running=0', os.path.join(folder, 'web-pair.png')) as window:
            window.wait_for_text('web-pair.png.json')
            window.wait_for_text('natural 470, 215')
            keys('ctrl+Return')
            window.wait_for_text('Point 1 is ')
            wait('the proposal', lambda: is_down(window.find('push button', 'Right')))
            keys('ctrl+z')
            canvas = window.find('image', 'Captcha')
            wait('the bare picture', lambda: '552 by 344 pixels, not answered' in window.describe(canvas))


def test_a_blind_answer_is_hidden_until_the_truth_is_marked():
    with Window('--script=running=0', '--sample=web-rotate') as window:
        canvas = window.find('image', 'Captcha')
        wait('the pair', lambda: 'Inner disc and outer ring' in window.describe(canvas))
        blind = window.find('check box', 'Hide the answer until the truth is marked')
        scroll_down_to(window, blind)
        window.click(blind)
        wait('the blind mode', lambda: is_down(blind))
        keys('ctrl+Return')
        window.wait_for_text('Answered')
        assert 'turned' not in window.describe(canvas), window.describe(canvas)
        keys('m')
        slider = window.find('slider')
        window.click(slider)
        keys(*['Right'] * 30)
        window.wait_for_text('° off')
        Screen().save('verification-blind')


def test_in_a_narrow_window_the_history_is_a_page():
    with tempfile.TemporaryDirectory() as home, \
            Window('--script=running=0', '--sample=web-pair', XDG_DATA_HOME=home) as window:
        canvas = window.find('image', 'Captcha')
        wait('the picture', lambda: '552 by 344' in window.describe(canvas))
        keys('ctrl+Return')
        window.wait_for_text('48_57_289_132')
        keys('F9')
        window.wait_for_text('1 job')
        jobs = window.find('list', 'History')
        beside = window.place(jobs)[2]
        keys('F9')
        height = window.place(canvas)[3]
        run('xdotool', 'windowsize', window.xid, '400', '700')
        # The answer stands below it now.
        wait('the narrow window', lambda: window.place(canvas)[3] < height - 100)
        keys('F9')
        wait('the page', lambda: window.place(jobs)[2] > beside + 50)
        Screen().save('verification-narrow')
        window.click(window.find('list item'))
        # The picture takes its place again.
        window.wait_for_text('This is from the history')
        x, y = window.middle(canvas)
        run('xdotool', 'mousemove', str(x), str(y))
        wait('where the pointer is', lambda: pointed(window))


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
