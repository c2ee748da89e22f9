#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every job type in the real window once in every version of the API."""

import json
import sys

import tap
from person import Screen, wait
from versions import submitted

PAIR = 'point 1 at 48, 57 displayed, 77.9, 92.5 natural; point 2 at 289, 132 displayed'
PHONE = 'point 1 at 449, 930 displayed'
TURNED = 'turned 50 degrees clockwise'
# Half a turn of both parts over the whole way: 1 - 50/360 of it is left.
RATIO = 'Inner disc turned 25 degrees clockwise, outer ring turned 25 degrees anticlockwise'
QUESTION = 'point 1 at 131, 47 displayed'
SLIDE = 'the piece slides by 204 displayed, 331.2 natural'
DRAG = 'point 2 at 718, 1406 displayed'

# What is answered, and how the canvas tells it; a version changes the separator or the shape, never the meaning.
V1 = {
    'web-pair': ('48_57_289_132', PAIR),
    'phone-pair': ('449_930_862_1109', PHONE),
    'web-rotate': ('50', TURNED),
    'web-question': ('131_47_216_136', QUESTION),
    'web-slide': ('204', SLIDE),
    'phone-slide': ('170_1406_718_1406', DRAG),
}
CURRENT = {job: (raw.replace('_', '|'), told) for job, (raw, told) in V1.items()}
V2 = {
    'web-pair': ({'pointA': {'x': 48, 'y': 57}, 'pointB': {'x': 289, 'y': 132}}, PAIR),
    'phone-pair': ({'pointA': {'x': 449, 'y': 930}, 'pointB': {'x': 862, 'y': 1109}}, PHONE),
    'web-rotate': ({'rotate': 0.8611}, RATIO),
    'web-question': ({'pointA': {'x': 131, 'y': 47}, 'pointB': {'x': 216, 'y': 136}}, QUESTION),
    'web-slide': ({'end': {'x': 204}}, SLIDE),
    'phone-slide': ({'start': {'x': 170, 'y': 1406}, 'end': {'x': 718, 'y': 1406}}, DRAG),
}


def same(text, raw):
    if isinstance(raw, str):
        return text == raw
    return text.startswith('{') and json.loads(text) == raw


def answer(dialect, job, raw, told):
    with submitted(dialect, job, 'running=0') as (window, canvas):
        wait(f'{job} in {dialect}', lambda: told in window.describe(canvas))
        texts = list(window.texts())
        assert any(same(text, raw) for text in texts), (dialect, job, texts)
        assert not any('another dialect' in text for text in texts), texts
        Screen().save(f'{dialect}-{job}')


# A ratio is printed with the formula that the service documents.
FORMULA = '1 − 0.8611 = 0.1389: 271 × 0.1389 = 37.6 px, 180° × 0.1389 = 25°'


def answer_all(dialect, expected):
    for job, (raw, told) in expected.items():
        answer(dialect, job, raw, told)


def test_v1():
    answer_all('v1', V1)


def test_v1_current():
    answer_all('v1-current', CURRENT)


def test_v1_task():
    answer_all('v1-task', V1)


def test_v2():
    answer_all('v2', V2)


def test_the_formula_of_a_ratio():
    with submitted('v2', 'web-rotate', 'running=0') as (window, _):
        window.wait_for_text(FORMULA)
        window.wait_for_text('The service documents a ratio.')


def test_how_far_a_slide_goes():
    with submitted('v1', 'web-slide', 'running=0') as (window, _):
        window.wait_for_text('331.2 px natural')
        window.find('push button', 'Copy the distance')


def test_the_other_end_of_a_drag():
    with submitted('v2', 'phone-slide', 'running=0,result=170|1406|718|1406|640|1350') as (window, canvas):
        wait('the other end', lambda: window.describe(canvas).endswith('; or to 640, 1350'))
        assert '640, 1350' in window.texts()
        window.find('push button', 'Copy the other end')
        Screen().save('other-end')


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
