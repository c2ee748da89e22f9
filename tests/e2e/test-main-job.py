#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job in the real window, as a person does it."""

import base64
import sys
import tempfile

import marks
import tap
from person import NO_LEAKS, Screen, Window, keys, run, sample, wait

NATURAL = (552, 344)
PAGE = (340, 212)
POINTS = ((48, 57), (289, 132))


def rings_stand(window, canvas, view):
    screen = Screen()
    box = window.place(canvas)
    return all(marks.has_ring(screen, number, marks.centre(point, view, NATURAL, box))
               for number, point in enumerate(POINTS, 1)) and screen


def test_drop_submit_and_see_the_marks():
    with Window('--script=running=1,delay=150') as window:
        Screen().save('empty')
        window.drop(window.frame, sample('web-pair.png'))
        window.wait_for_text('web-pair.png')
        canvas = window.find('image', 'Captcha')
        wait('the picture', lambda: '552 by 344' in window.describe(canvas))
        window.click(window.find('push button', 'Page: 340 × 212'))
        Screen().save('loaded')
        x, y = marks.centre(POINTS[0], PAGE, NATURAL, window.place(canvas))
        bare = Screen().at(x, y)

        keys('ctrl+Return')
        window.wait_for_text('Accepted as job')
        # The window is used meanwhile: it zooms in and back while the service works.
        window.click(canvas)
        keys('plus')
        wait('the zoom', lambda: any(text.startswith('130') for text in window.texts()))
        Screen().save('working')
        keys('0')

        wait('the answer', lambda: 'point 2 at 289, 132 displayed' in window.describe(canvas))
        window.wait_for_text('48_57_289_132')
        run('xdotool', 'mousemove', '1270', '1010')
        screen = wait('the marks', lambda: rings_stand(window, canvas, PAGE))
        assert screen.at(x, y) == bare, 'the pixel under a mark stays visible'
        screen.save('answered')

        # Another displayed size moves the marks without another call.
        window.click(window.find('push button', 'Natural: 552 × 344'))
        wait('the marks elsewhere', lambda: rings_stand(window, canvas, NATURAL))
        assert not rings_stand(window, canvas, PAGE)
        window.click(window.find('push button', 'Page: 340 × 212'))

        # A second one is cancelled, and nothing is lost.
        keys('ctrl+Return')
        window.wait_for_text('Accepted as job')
        keys('Escape')
        window.wait_for_text('Cancelled')
        Screen().save('cancelled')
        keys('ctrl+Return')
        wait('the answer again', lambda: 'point 2 at 289, 132 displayed' in window.describe(canvas))


def test_drop_a_pair_and_see_it_turn():
    with Window('--script=running=0') as window:
        window.drop(window.frame, sample('web-rotate-outer.png'), sample('web-rotate-inner.png'))
        window.wait_for_text('web-rotate-inner.png')
        canvas = window.find('image', 'Captcha')
        before = Screen()
        before.save('rotate-loaded')
        keys('ctrl+Return')
        wait('the angle', lambda: 'turned 50 degrees clockwise' in window.describe(canvas))
        box = window.place(canvas)
        wait('the disc turned', lambda: differs(before, Screen(), box))
        Screen().save('rotate-answered')


def differs(before, after, box):
    """The disc's middle stays, its rim does not: most of the pixels half-way out have changed."""
    middle = box[0] + box[2] / 2, box[1] + box[3] / 2
    ring = [(middle[0] + dx, middle[1] + dy) for dx in range(-70, 71, 5) for dy in (-60, 60)]
    return sum(before.at(*at) != after.at(*at) for at in ring) > len(ring) / 2


def test_drop_a_picture_out_of_a_browser():
    with Window('--script=running=0') as window:
        window.drop(window.frame, '--data', sample('web-pair.png'))
        canvas = window.find('image', 'Captcha')
        wait('the picture', lambda: '552 by 344' in window.describe(canvas))


def test_paste_a_picture():
    with Window('--script=running=0') as window:
        with open(sample('web-pair.png'), 'rb') as file:
            window.paste('image/png', file.read())
        canvas = window.find('image', 'Captcha')
        wait('the picture', lambda: '552 by 344' in window.describe(canvas))


def test_paste_a_pair_as_text():
    parts = []
    for name in ('web-rotate-inner.png', 'web-rotate-outer.png'):
        with open(sample(name), 'rb') as file:
            parts.append(base64.b64encode(file.read()))
    with Window('--script=running=0') as window:
        window.paste('text/plain;charset=utf-8', b'|'.join(parts))
        canvas = window.find('image', 'Captcha')
        wait('the pair', lambda: 'Inner disc and outer ring' in window.describe(canvas))


def test_open_in_the_dialog():
    # Where it lists recent files, the dialog drops a Return for a moment: nobody has opened anything yet.
    with (tempfile.TemporaryDirectory() as data,
          Window('--script=running=0', ASAN_OPTIONS=NO_LEAKS, XDG_DATA_HOME=data) as window):
        keys('ctrl+o')
        run('xdotool', 'search', '--sync', '--onlyvisible', '--name', '^Open Pictures$')
        keys('ctrl+l')
        run('xdotool', 'type', '--delay', '20', sample('phone-pair.png'))
        # The dialog looks for the file first.
        window.wait_for_sensitive('Open')
        keys('Return')
        canvas = window.find('image', 'Captcha')
        wait('the picture', lambda: '1080 by 1920' in window.describe(canvas))


def test_name_pictures_on_the_command_line():
    with Window('--script=running=0', sample('web-rotate-outer.png'), sample('web-rotate-inner.png')) as window:
        canvas = window.find('image', 'Captcha')
        wait('the pair', lambda: 'Inner disc and outer ring' in window.describe(canvas))


def test_a_refusal_is_told_in_the_services_own_words():
    words = 'Wrong <b>token</b> & no money'
    with Window('--script=create=refuse,message=' + words, '--sample=web-pair') as window:
        window.submit()
        window.wait_for_text(words)
        Screen().save('failed')


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
