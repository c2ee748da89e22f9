# SPDX-License-Identifier: GPL-3.0-or-later
"""What opens beside the captcha or over it: panes, windows, menus."""

import json
import time

from person import Atspi, keys
from tour_look import FAST, LOOK, Visit, show
from versions import settings

# A window as narrow as this has no button of profiles.
NARROW = 500


def see_repeat():
    with Visit('--script=running=0,delay=50', '--sample=web-pair') as window:
        window.answer('48_57_289_132')
        window.open('win.repeat')
        show('12-repeat')
        keys('Return')
        time.sleep(2.5)
        show('12-repetition')


def see_traffic():
    with Visit('--script=running=2,delay=100', '--sample=web-pair') as window:
        window.answer('48_57_289_132')
        keys('ctrl+t')
        window.wait_for_text('POST createJob')
        window.fit()
        show('13-traffic')
        window.click(next(node for node in window.walk()
                          if node.get_role_name() == 'label' and 'POST createJob' in (node.get_name() or '')))
        window.press('Request')
        show('13-traffic-body')


def see_services():
    with Visit(FAST, '--sample=web-pair') as window:
        window.loaded()
        keys('ctrl+k')
        show('14-connection')
        keys('Escape')
        for action, name in (('win.test-connection', 'connection-test'), ('win.prices', 'prices')):
            window.open(action)
            time.sleep(1.5)
            show('14-' + name)
            window.close()


def see_preferences():
    profiles = [{'id': '5a0e0b9e-0000-4000-8000-00000000000' + str(number), 'name': name, 'base': base}
                for number, name, base in ((1, 'OMOcaptcha', 'https://omocaptcha.com/api'),
                                           (2, 'Staging', 'https://staging.example/api'))]
    with settings(profiles="'" + json.dumps({'profiles': profiles}) + "'") as environment, \
            Visit(FAST, **environment) as window:
        window.open('ctrl+comma')
        show('15-preferences')
        pages = [LOOK.word(name) for name in ('Checking', 'History', 'General')]
        for page in [node for node in window.walk() if node.get_name() in pages and node.get_n_actions() > 0]:
            Atspi.Action.do_action(page, 0)
            show('15-preferences-' + str(pages.index(page.get_name()) + 2))
        window.close()


def see_menus():
    with Visit(FAST, '--sample=web-pair') as window:
        window.loaded()
        keys('ctrl+question')
        time.sleep(1)
        show('16-shortcuts')
        window.close()
        keys('F10')
        time.sleep(0.5)
        show('16-menu')
        keys('Down')
        keys('space')
        show('16-menu-samples')
        keys('Escape')
        keys('Escape')
        window.press('Recent files')
        show('16-menu-open')
        window.close()
        keys('F10', 'Up')
        time.sleep(0.3)
        window.open('Return')
        show('16-about')
        window.close()
        if LOOK.size[0] > NARROW:
            window.press('Profile: %s', 'OMOcaptcha')
            show('16-menu-profiles')
            window.close()
