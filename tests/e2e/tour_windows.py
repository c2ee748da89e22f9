# SPDX-License-Identifier: GPL-3.0-or-later
"""What opens beside the captcha or over it: panes, windows, menus."""

import json
import time

from person import Atspi, keys, wait
from tour_look import FAST, LOOK, Visit, mnemonic, show
from versions import settings

# A window as narrow as this has no button of profiles.
NARROW = 500
# As often a captcha is repeated unless another number is chosen.
TIMES = 5


def count_answered(number):
    return LOOK.words.ngettext('%u of %u answered.', '%u of %u answered.', number) % (number, TIMES)


def see_repeat():
    with Visit('--script=running=1,delay=200', '--sample=web-pair') as window:
        window.answer('48_57_289_132')
        window.open('win.repeat')
        show('12-repeat')
        keys('Return')
        window.wait_for_text(count_answered(2))
        show('12-repetition-running')
        window.wait_for_text(count_answered(5))
        show('12-repetition')


def see_comparison():
    with Visit('--script=running=0,delay=50', '--sample=web-pair') as window:
        window.answer('48_57_289_132')
        window.open('win.repeat')
        keys('Tab', 'space')
        time.sleep(0.3)
        show('12-repeat-others')
        keys('End', 'Return')
        time.sleep(0.3)
        show('12-repeat-compared')
        keys('alt+' + mnemonic('_Start'))
        wait('both', lambda: any(text.count(count_answered(5)) == 2 for text in window.texts()), 60)
        show('12-repetition-compared')


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


def open_page(window, name):
    """Of the preferences."""
    page = next(node for node in window.walk() if node.get_name() == LOOK.word(name) and node.get_n_actions() > 0)
    Atspi.Action.do_action(page, 0)


def see_preferences():
    profiles = [{'id': '5a0e0b9e-0000-4000-8000-00000000000' + str(number), 'name': name, 'base': base}
                for number, name, base in ((1, 'OMOcaptcha', 'https://omocaptcha.com/api'),
                                           (2, 'Staging', 'https://staging.example/api'))]
    with settings(profiles="'" + json.dumps({'profiles': profiles}) + "'") as environment, \
            Visit(FAST, **environment) as window:
        window.open('ctrl+comma')
        show('15-preferences')
        window.turn('D_uplicate')
        show('15-preferences-duplicated')
        window.turn('Re_move')
        show('15-preferences-removed')
        for number, page in enumerate(('Checking', 'History', 'General'), 2):
            open_page(window, page)
            show(f'15-preferences-{number}')
        window.close()


def see_language():
    """Another one, chosen while a captcha is there."""
    with Visit(FAST, '--sample=web-pair') as window:
        window.answer('48_57_289_132')
        window.open('ctrl+comma')
        open_page(window, 'General')
        window.turn('_Language')
        keys('space')
        time.sleep(0.3)
        show('15-languages')
        keys('Home', 'Down', *[] if LOOK.language == 'vi' else ['Down'], 'Return')
        time.sleep(1.5)
        show('15-language-chosen')
        keys('Escape')
        time.sleep(0.5)
        show('15-language-switched')


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
