# SPDX-License-Identifier: GPL-3.0-or-later
"""The captcha, from the empty window to the verdict."""

import os
import shutil
import time

from person import ALONE, SOURCE, keys, sample
from tour_look import FAST, Visit, show
from versions import settings


def see_empty():
    with Visit():
        show('01-empty')


def see_loaded():
    with Visit(sample('web-pair.png')) as window:
        window.loaded()
        show('02-loaded-pair')


def see_loaded_rotation():
    with Visit(FAST, '--sample=web-rotate') as window:
        window.loaded()
        show('02-loaded-rotation')


def see_one_slot():
    with Visit(sample('web-rotate-inner.png')) as window:
        window.loaded()
        show('02-loaded-one-slot')


ANSWERS = {'web-pair': '48_57_289_132', 'phone-pair': '449_930_862_1109', 'web-rotate': '50', 'web-question': '131_47_216_136',
           'web-slide': '204', 'phone-slide': '170_1406_718_1406'}


def see_answer(job):
    with Visit(FAST, '--sample=' + job) as window:
        window.answer(ANSWERS[job])
        show('03-answered-' + job)


def see_working():
    with Visit('--script=running=500,delay=100', '--sample=web-pair') as window:
        window.loaded()
        keys('ctrl+Return')
        time.sleep(2.5)
        show('04-working')
        keys('Escape')
        show('04-cancelled')


FAILURES = {'refused': 'create=refuse,message=Invalid api token.', 'unsolved': 'ask=unsolved', 'malformed': 'create=cut-json',
            'page': 'create=html', 'http': 'create=http-503', 'result': 'ask=bad-result', 'cut': 'create=cut-connection'}


def see_failure(name):
    with Visit('--script=running=0,' + FAILURES[name], '--sample=web-rotate') as window:
        window.fail(name)


def see_passing_failure():
    with settings(dialect="'v2'", reading='uint32 3') as environment, \
            Visit('--script=create=refuse,message=ERROR_TASK_IS_MAINTENANCE: back at noon', '--sample=web-pair',
                  **environment) as window:
        window.fail('passing')


def see_deadline():
    with settings(deadline='3.0') as environment, \
            Visit('--script=running=500,delay=100', '--sample=web-pair', **environment) as window:
        window.fail('deadline', 4)


def see_no_network():
    with settings(endpoint="'http://127.0.0.1:9/api'") as environment, \
            Visit(sample('web-pair.png'), OMOSCOPE_TOKEN='t0ken', **environment) as window:
        window.fail('network')


def see_no_token():
    with Visit(sample('web-pair.png')) as window:
        window.fail('no-token')


def see_verdicts():
    with Visit(FAST, '--sample=web-pair') as window:
        window.loaded()
        keys('m')
        show('06-marking')
        keys('m')
        window.answer('48_57_289_132')
        window.mark()
        keys('m', 'w')
        show('06-verdict')


def see_blind():
    with Visit(FAST, '--sample=web-rotate') as window:
        window.loaded()
        window.turn('_Hide the answer until the truth is marked')
        keys('ctrl+Return')
        time.sleep(1)
        show('06-blind')
        keys('m')
        window.click(window.find('slider'))
        keys(*['Right'] * 30)
        show('06-blind-marking')


def see_wrong_answer():
    """With the truth that comes with the picture."""
    for name in ('web-pair.png', 'web-pair.png.json'):
        shutil.copy(os.path.join(SOURCE, 'data', 'samples', name), ALONE.name)
    with Visit('--script=running=0,result=78_92_500_240', os.path.join(ALONE.name, 'web-pair.png')) as window:
        window.answer('78_92_500_240')
        show('06-wrong')


def see_crop():
    with Visit(FAST, '--sample=phone-pair') as window:
        window.loaded()
        keys('c')
        show('17-crop')
        keys(*['ctrl+Up'] * 20, *['ctrl+shift+Down'] * 4)
        show('17-crop-moved')
        keys('Return')
        show('17-cropped')
        keys('ctrl+z')
        window.loaded()
        show('17-crop-undone')


def see_presentation(job):
    with Visit(FAST, '--sample=' + job) as window:
        window.loaded()
        keys('F5')
        time.sleep(1)
        show(f'18-present-{job}-0')
        for step in range(1, 4):
            keys('space')
            time.sleep(1)
            show(f'18-present-{job}-{step}')
        keys('Escape')


EACH = {'answer': ANSWERS, 'failure': FAILURES, 'presentation': ('web-pair', 'web-rotate')}
