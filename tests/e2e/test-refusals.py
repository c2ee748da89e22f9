#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A failure of every job type in the real window, in every version of the API, and whether *Try Again* is offered."""

import sys

import tap
from person import Atspi, Screen, wait
from versions import submitted

WORDS = 'Not <b>today</b> & not tomorrow'


def find_button(window, start):
    """The name of the first button whose name begins so; without waiting for it. What is hidden is not there."""
    for node in window.walk():
        node.clear_cache()
        if node.get_role_name() == 'push button' and node.get_name().startswith(start):
            return node.get_name()
    return None


def fail(dialect, job, script, what, is_final):
    with submitted(dialect, job, script) as (window, _):
        window.wait_for_text(what)
        wait('what is offered', lambda: find_button(window, 'Show the traffic'))
        offered = find_button(window, 'Try Again')
        assert offered == (None if is_final else 'Try Again'), (dialect, job, offered)
        window.find('push button', 'Details')
        Screen().save(f'failed-{dialect}-{job}')


def test_what_is_offered_is_in_sight():
    """Also when what was found in the reply pushes it down."""
    with submitted('v2', 'web-pair', 'create=refuse,message=ERROR_KEY: ' + WORDS) as (window, _):
        window.wait_for_text('In the reply')
        button = window.find('push button', 'Show the traffic')

        def in_sight():
            _, top, _, height = window.place(window.frame)
            _, y, _, own = window.place(button)
            return top < y and y + own < top + height
        wait('the button in sight', in_sight)


def test_words_of_the_service():
    fail('v1', 'web-pair', 'create=refuse,message=' + WORDS, WORDS, False)


def test_given_up():
    fail('v1-current', 'web-question', 'ask=unsolved', 'The service gave up on this captcha.', False)


def test_no_result():
    fail('v1-task', 'web-rotate', 'ask=bad-result', 'its result cannot be read', False)


def test_http():
    fail('v1-current', 'web-slide', 'create=http-503', 'HTTP 503', False)


def test_another_than_the_api():
    """Address and token are a button away."""
    with submitted('v1', 'web-pair', 'create=http-403') as (window, _):
        window.wait_for_text('HTTP 403')
        wait('the way to them', lambda: find_button(window, 'Connection'))


def test_a_final_code():
    fail('v2', 'phone-slide', 'create=refuse,message=ERROR_KEY_DOES_NOT_EXIST: ' + WORDS,
         'ERROR_KEY_DOES_NOT_EXIST: ' + WORDS, True)


def test_a_failed_job_is_final():
    fail('v2', 'web-slide', 'ask=unsolved', 'ERROR_JOB_STATUS: Job failed', True)


def find_pause(window):
    """The seconds that are still to be waited; 0 when it may be tried again, None when it is not offered."""
    name = find_button(window, 'Try Again')
    return name and (0 if name == 'Try Again' else int(name.split()[-2]))


def test_a_passing_code():
    script = 'create=refuse,message=ERROR_TASK_IS_MAINTENANCE: ' + WORDS
    with submitted('v2', 'phone-pair', script) as (window, _):
        wait('the pause', lambda: 0 < (find_pause(window) or 0) <= 5)
        Screen().save('failed-passing')
        wait('its end', lambda: find_pause(window) == 0)
        # It may be below the lower edge of the pane.
        Atspi.Action.do_action(window.find('push button', 'Try Again'), 0)
        wait('a longer pause', lambda: 5 < (find_pause(window) or 0) <= 10)


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
