#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the service says of itself, in the real window: of a service in another process, so that it is no simulation."""

import os
import subprocess
import sys
from contextlib import contextmanager

import tap
from person import NO_LEAKS, Screen, Window, keys, sample
from versions import settings


@contextmanager
def served(*pictures, **environment):
    service = subprocess.Popen([os.environ['OMOSCOPE_SERVE']], stdout=subprocess.PIPE)
    try:
        base = service.stdout.readline().decode().strip()
        with settings(endpoint=f"'{base}'") as chosen:
            with Window(*pictures, **chosen, **environment) as window:
                yield window
    finally:
        service.kill()
        service.wait()


def test_the_call_is_priced_before_it_is_made():
    with served(sample('web-pair.png'), OMOSCOPE_TOKEN='t0p-s3cret') as window:
        window.wait_for_text('this call costs 0.00055')
        window.wait_for_text('Tiktok pick two same shapes, web: 0.00055 each, 98 % solved, 3 s on average')
        Screen().save('priced')


def test_without_a_token_nothing_is_asked():
    with served(sample('web-pair.png')) as window:
        window.wait_for_text('web-pair.png')
        keys('ctrl+Return')
        window.wait_for_text('There is no API token yet.')
        assert not any('costs' in text for text in window.texts())


def test_a_narrow_window_has_no_room_for_the_price():
    with served(sample('web-pair.png'), OMOSCOPE_TOKEN='t0p-s3cret') as window:
        window.wait_for_text('this call costs 0.00055')
        window.shrink(360, 700)


def test_unknown_types_can_be_read():
    with served(sample('web-pair.png'), OMOSCOPE_TOKEN='t0p-s3cret', ASAN_OPTIONS=NO_LEAKS) as window:
        window.wait_for_text('this call costs 0.00055')
        window.act('win.prices')
        window.wait_for_text('id ImageToTextTask · 0.00020 each, 96 % solved, 5 s on average · not known to Omoscope')
        Screen().save('prices')
        keys('Escape')


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
