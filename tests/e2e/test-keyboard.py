#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Without a pointer: everything that takes the focus has a name, and the whole job is done by keys alone."""

import base64
import contextlib
import json
import sys
import tempfile

import tap
from names import check_names
from person import NO_LEAKS, Atspi, GLib, Screen, Window, keys, sample, type_text, wait, wait_for_focus


def test_everything_has_a_name():
    with Window('--script=running=0', '--sample=web-rotate', ASAN_OPTIONS=NO_LEAKS) as window:
        check_names(window, 'loaded')
        keys('ctrl+Return')
        window.wait_for_text('50')
        keys('ctrl+t')
        window.wait_for_text('POST getJobResult')
        Screen().save('traffic')
        check_names(window, 'answered, with traffic')
        keys('ctrl+k')
        window.wait_for_text('Balance')
        check_names(window, 'connection')
        keys('Escape')


class Listener:
    """What a screen reader is told without looking for it. Orca speaks a new name of the window in front, and a new
    description of what has the focus; so nobody may look through the window here, or GTK would tell of more."""

    def __init__(self):
        self.heard = []
        self.listener = Atspi.EventListener.new(self.hear)
        for kind in ('property-change', 'state-changed:focused'):
            self.listener.register('object:' + kind)

    def hear(self, event):
        # A label that has gone meanwhile has nothing to say.
        with contextlib.suppress(GLib.Error):
            self.heard.append((event.source.get_role_name(), event.detail1, str(event.any_data)))

    def wait_for(self, role, text):
        wait(f'{role} “{text}” announced',
             lambda: any(one == role and said.startswith(text) for one, _, said in self.heard))


@contextlib.contextmanager
def listened(script):
    """A window with a captcha that is listened to, once the program is known on the bus: what is told earlier nobody can
    look up."""
    listener = Listener()
    with Window(script, '--sample=web-pair'):
        wait('the focus announced', lambda: ('image', 1, '0') in listener.heard)
        yield listener


def test_notices_are_announced():
    with listened('--script=running=0') as listener:
        keys('ctrl+c')
        listener.wait_for('frame', 'Copied the picture with its marks.')
        listener.heard.clear()
        keys('ctrl+c')
        listener.wait_for('frame', 'Copied the picture with its marks.')
        keys('c')
        listener.wait_for('image', 'Cut out 276 by 172 pixels')
        listener.wait_for('frame', 'Drag the edges')
        keys('Escape')


def test_the_job_is_announced():
    with listened('--script=running=1,delay=100') as listener:
        keys('ctrl+Return')
        listener.wait_for('frame', 'Sending the captcha')
        listener.wait_for('frame', 'The service is working')
        listener.wait_for('image', 'point 1 at 48, 57 displayed')
        # With the answer only where the picture does not say it itself.
        listener.wait_for('frame', 'The captcha is answered – ')
        keys('Tab', 'ctrl+Return')
        listener.wait_for('frame', 'The captcha is answered: point 1 at 48, 57 displayed')
        listener.heard.clear()
        keys('ctrl+Return')
        listener.wait_for('frame', 'The service is working')
        keys('Escape')
        listener.wait_for('frame', 'Cancelled.')


def test_a_failure_is_announced():
    with listened('--script=create=refuse') as listener:
        keys('ctrl+Return')
        listener.wait_for('frame', 'The captcha is not answered: ')


def test_the_focus_is_handed_on():
    with tempfile.TemporaryDirectory() as home, \
            Window('--script=running=1,delay=300', '--sample=web-pair', XDG_DATA_HOME=home,
                   ASAN_OPTIONS=NO_LEAKS) as window:
        wait_for_focus(window, 'image', 'Captcha')
        keys(*['shift+Tab'] * 3)
        wait_for_focus(window, 'push button', 'Submit')
        keys('space')
        wait_for_focus(window, 'push button', 'Cancel')
        wait_for_focus(window, 'push button', 'Submit')
        keys('F9')
        window.wait_for_text('1 job')
        wait_for_focus(window, 'entry', 'Search the history')
        # Not through the rows, which the arrows are for.
        keys('ctrl+Return')
        window.wait_for_text('2 jobs')
        keys(*['Tab'] * 6)
        wait_for_focus(window, 'push button', 'Statistics of these jobs')
        keys(*['shift+Tab'] * 2)
        wait_for_focus(window, 'push button', 'Only these days')


def test_jobs_are_sought_deleted_and_brought_back():
    with tempfile.TemporaryDirectory() as home, \
            Window('--script=running=0', '--sample=web-pair', XDG_DATA_HOME=home, ASAN_OPTIONS=NO_LEAKS) as window:
        wait_for_focus(window, 'image', 'Captcha')
        for count in ('1 job', '2 jobs', '3 jobs'):
            keys('ctrl+Return', *['F9'] * (count == '1 job'))
            window.wait_for_text(count)
        type_text('none')
        window.wait_for_text('0 jobs')
        keys('ctrl+a')
        type_text('48_57')
        window.wait_for_text('3 jobs')
        keys(*['Tab'] * 5, 'shift+Down', 'Delete')
        window.wait_for_text('1 job')
        # Nothing is chosen now: this deletes nothing, and takes nothing away from the undo.
        keys('Delete', 'Tab')
        wait_for_focus(window, 'push button', 'Undo delete')
        keys('space')
        window.wait_for_text('3 jobs')
        # In the list again, and not in another pane.
        keys('Tab')
        wait_for_focus(window, 'push button', 'Statistics of these jobs')
        describe_by_keys(window)


def describe_by_keys(window):
    """From the bottom of the history, through the menu button and the picture."""
    keys(*['Tab'] * 2)
    wait_for_focus(window, 'image', 'Captcha')
    # Into the next pane, past the buttons below the picture.
    keys('F6')
    wait_for_focus(window, 'push button', 'Job type')
    keys(*['Tab'] * 2)
    wait_for_focus(window, 'spin button', 'Displayed width, px')
    keys(*['Tab'] * 16)
    wait_for_focus(window, 'text', 'Note')
    type_text('slow')
    keys('Tab')
    type_text('4711')
    wait('the note', lambda: read(window, 'Note') == 'slow' and read(window, 'Ticket number') == '4711')
    keys(*['shift+Tab'] * 17)
    wait_for_focus(window, 'spin button', 'Displayed width, px')
    keys('ctrl+a')
    type_text('276')
    keys('Return')
    width = window.find('spin button', 'Displayed width, px')
    wait('the width', lambda: Atspi.Value.get_current_value(width) == 276)
    Screen().save('described')


def read(window, name):
    node = window.find('text', name)
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def test_a_finding_is_mended_by_its_number():
    with open(sample('web-pair.png'), 'rb') as file:
        picture = base64.b64encode(file.read()).decode()
    body = {'api_token': 'abcdef123456', 'data': {'type_job_id': '22', 'image_base64': picture, 'width_view': 340,
                                                  'height_view': 344}}
    with tempfile.NamedTemporaryFile('w', suffix='.json') as file:
        json.dump(body, file)
        file.flush()
        with Window(file.name) as window:
            button = window.find('push button', 'Adapt the Height')
            # Which of several that say the same.
            assert '340 × 344' in window.describe(button), window.describe(button)
            keys('alt+1')
            window.wait_for_text('Mended')


def test_preferences_have_names():
    """Page by page, as the tab key and the space bar go through them."""
    with Window(ASAN_OPTIONS=NO_LEAKS) as window:
        keys('ctrl+comma')
        preferences = window.find('frame', 'Preferences')
        for name in ('Profiles', 'Checking', 'History', 'General'):
            wait_for_focus(window, 'page tab', name)
            keys('space')
            window.find('scroll pane', name)
            check_names(window, name, preferences)
            keys('Tab')
        keys('Escape')


def test_nothing_is_nameless_at_the_start():
    with Window() as window:
        window.find('push button', 'Paste')
        check_names(window, 'empty')


def test_send_mark_and_judge_by_keys():
    with Window('--script=running=0', '--sample=web-pair') as window:
        canvas = window.find('image', 'Captcha')
        wait('the picture', lambda: '552 by 344' in window.describe(canvas))
        keys('ctrl+Return')
        wait('the answer', lambda: 'point 2 at 289, 132 displayed' in window.describe(canvas))
        # The cursor begins in the middle, at 276, 172; the two R are at 78, 92 and 470, 215.
        keys('m')
        keys(*['shift+Left'] * 20, *['Right'] * 2, *['shift+Up'] * 8)
        keys('Return', 'Return')
        keys(*['shift+Right'] * 39, *['Right'] * 2, *['shift+Down'] * 12, *['Down'] * 3)
        keys('Return')
        window.wait_for_text('Point 1 is ')
        window.wait_for_text('Proposed from the distance')
        right = window.find('push button', 'Right')
        wait('the proposal', lambda: is_down(right))
        Screen().save('truth-marked')
        keys('m', 'w')
        wait('the verdict', lambda: is_down(window.find('push button', 'Wrong')) and not is_down(right))
        window.wait_for_text('Said by you.')
        Screen().save('judged')
        keys('w')
        wait('the proposal again', lambda: is_down(right))


def is_down(button):
    button.clear_cache()
    return button.get_state_set().contains(Atspi.StateType.PRESSED) \
        or button.get_state_set().contains(Atspi.StateType.CHECKED)


def test_the_history_outlives_the_window():
    with tempfile.TemporaryDirectory() as home:
        keep_one(home)
        open_it_again(home)


def keep_one(home):
    with Window('--script=running=0', '--sample=web-pair', XDG_DATA_HOME=home) as window:
        canvas = window.find('image', 'Captcha')
        wait('the picture', lambda: '552 by 344' in window.describe(canvas))
        keys('ctrl+Return')
        window.wait_for_text('48_57_289_132')
        keys('w')
        window.wait_for_text('Said by you.')
        keys('F9')
        window.wait_for_text('1 job')
        Screen().save('history')


def open_it_again(home):
    with Window(XDG_DATA_HOME=home) as window:
        keys('F9')
        window.wait_for_text('1 job')
        window.wait_for_text('48_57_289_132')
        window.wait_for_text('✗')
        check_names(window, 'history')
        keys('F10', 'i')
        window.wait_for_text('Wilson intervals')
        window.find('image', 'Verdicts per day')
        check_names(window, 'statistics')
        Screen().save('statistics')
        keys('Escape')
        keys('F9', 'F9')
        keys(*['Tab'] * 5, 'Return')
        canvas = window.find('image', 'Captcha')
        wait('the answer again', lambda: 'point 2 at 289, 132 displayed' in window.describe(canvas))
        window.wait_for_text('Said by you.')
        Screen().save('history-opened')


def test_the_queue_goes_by_n_and_p():
    with Window(sample('web-pair.png'), sample('phone-pair.png'), sample('web-slide.png')) as window:
        window.wait_for_text('1 of 3')
        keys('n')
        window.wait_for_text('2 of 3')
        window.wait_for_text('phone-pair.png')
        keys('n')
        window.wait_for_text('3 of 3')
        Screen().save('queue')
        keys('p')
        window.wait_for_text('2 of 3')


def test_present_with_the_space_bar():
    with Window('--script=running=1,delay=100', '--sample=web-pair') as window:
        window.wait_for_text('web-pair.png')
        keys('F5')
        window.wait_for_text('Space: ask the service')
        Screen().save('presenting')
        keys('space')
        window.wait_for_text('Space: show the answer')
        keys('space')
        window.wait_for_text('1:  48, 57')
        Screen().save('presented')
        keys('Escape')
        keys('ctrl+z')


def test_cut_out_and_bring_back():
    with Window('--script=running=0', '--sample=phone-pair') as window:
        canvas = window.find('image', 'Captcha')
        wait('the picture', lambda: '1080 by 1920' in window.describe(canvas))
        keys('c')
        wait('the rectangle', lambda: 'Cut out 540 by 960 pixels from 270, 480' in window.describe(canvas))
        keys('ctrl+shift+Right', 'Left')
        wait('the rectangle moved', lambda: 'Cut out 550 by 960 pixels from 269, 480' in window.describe(canvas))
        Screen().save('cutting')
        keys('Return')
        wait('the part', lambda: '550 by 960' in window.describe(canvas))
        keys('ctrl+z')
        wait('the whole', lambda: '1080 by 1920' in window.describe(canvas))


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
