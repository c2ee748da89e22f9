# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes into the window and goes out of it."""

import base64
import json
import os
import subprocess
import time

from person import ALONE, keys, run, sample, wait
from tour_look import FAST, Visit, show

CASE = os.path.join(os.environ['HOME'], 'T-17.omocase')


def request(**data):
    with open(sample('web-pair.png'), 'rb') as file:
        picture = base64.b64encode(file.read()).decode()
    return json.dumps({'token': 'abc', 'data': {'type_job_id': 23, **data,
                                                'image_base64': 'data:image/png;base64,' + picture}})


def see_pastes():
    with Visit(FAST) as window:
        window.paste('text/plain;charset=utf-8', request(widthveiw='340', height_view=0).encode())
        time.sleep(1)
        show('07-findings')
        window.press('Close this message')
        show('07-findings-without-notice')


def see_request():
    with Visit() as window:
        command = "curl http://127.0.0.1:9/api/createJob -H 'Content-Type: application/json' -d '" \
            + request(width_view=340, height_view=212) + "'"
        window.paste('text/plain;charset=utf-8', command.encode())
        time.sleep(1)
        show('07-request')
        window.press('Use the address that was pasted')
        show('07-address-question')
        keys('Tab', 'Return')
        time.sleep(0.5)
        show('07-address-used')


def see_nothing():
    with Visit() as window:
        window.paste('text/plain;charset=utf-8', b'nothing that anybody knows')
        time.sleep(0.7)
        show('07-nothing')


def see_marked():
    """What the program itself has saved."""
    path = os.path.join(ALONE.name, 'marked.png')
    subprocess.run([os.environ['OMOSCOPE_PROGRAM'], 'check', '--demo', '--job=web-pair', '--annotated=' + path], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with Visit(path) as window:
        window.loaded()
        show('07-marked')


def save_case(window):
    window.open('win.save-case')
    show('08-export-preview')
    keys('Return')
    time.sleep(1.5)
    keys('ctrl+a')
    run('xdotool', 'type', '--delay', '10', CASE)
    keys('Return')
    wait(CASE, lambda: os.path.exists(CASE) and os.path.getsize(CASE) > 0)
    show('08-saved')


def see_case():
    with Visit('--script=running=2,delay=100', '--sample=web-pair') as window:
        window.answer('48_57_289_132')
        keys('w')
        save_case(window)


def see_opened_case():
    if not os.path.exists(CASE):
        see_case()
    with Visit(CASE) as window:
        window.loaded()
        show('08-case')
        window.press('Details of the case file')
        show('08-case-details')
        window.close()


def see_queue():
    with Visit(FAST, *(sample(name) for name in ('web-pair.png', 'phone-pair.png', 'web-slide.png'))) as window:
        window.loaded()
        time.sleep(0.5)
        show('09-queue')
        window.answer('78_93_470_215')
        keys('w')
        keys('n')
        time.sleep(0.5)
        show('09-queue-next')
        window.press('Put the strip away')
        show('09-queue-put-away')


def see_arrival_over_a_captcha():
    with Visit(FAST, '--sample=web-pair') as window:
        window.answer('48_57_289_132')
        with open(sample('web-rotate-inner.png'), 'rb') as file:
            window.paste('image/png', file.read())
        time.sleep(1)
        show('09-pasted-over')
        keys('ctrl+z')
        window.wait_for_text('48_57_289_132')
        show('09-paste-undone')


def see_notices():
    with Visit(FAST, '--sample=web-pair') as window:
        window.answer('48_57_289_132')
        keys('ctrl+c')
        time.sleep(0.4)
        show('19-copied')
        keys('ctrl+shift+s')
        time.sleep(0.7)
        show('19-no-capture')
        window.press('Copy the answer in another form')
        show('19-copy-menu')
        window.close()
        keys('ctrl+z')
