# SPDX-License-Identifier: GPL-3.0-or-later
"""The states and windows that tests/e2e/tour goes through, each in a process of its own, in one look. What is pressed is
found by its English words, whatever the language."""

import base64
import contextlib
import gettext
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

from desktop import desktop
from person import ALONE, NO_LEAKS, SHOTS, SOURCE, Atspi, Screen, Window, keys, run, sample, wait
from versions import settings

# Pictures are taken when two in a row are the same, or after so many.
TRIES = 12
PATIENCE_WITH_A_STATE = 90
THEMES = {'dark': 'Adwaita:dark', 'contrast': 'HighContrast', 'contrast-dark': 'HighContrast:dark'}
# Of the screen round the window, to be cut away.
ROOT = 'black'
# A window as narrow as this has no button of profiles.
NARROW = 500
FAST = '--script=running=0'
CASE = os.path.join(os.environ['HOME'], 'T-17.omocase')


class Look:
    def __init__(self, text):
        self.language, *rest = text.split('+')
        self.size = (1200, 800)
        self.dpi = 96
        self.environment = {'LANGUAGE': self.language, 'ASAN_OPTIONS': NO_LEAKS}
        for part in rest:
            if part in THEMES:
                self.environment['GTK_THEME'] = THEMES[part]
            elif 'x' in part:
                self.size = tuple(int(number) for number in part.split('x'))
            else:
                self.dpi = 96 * int(part) // 100
        self.words = gettext.translation('omoscope', os.environ['OMOSCOPE_LOCALE'], [self.language], fallback=True)

    def settings(self):
        return (f'Xft/DPI {1024 * self.dpi}', 'Gtk/EnableAnimations 0', 'Net/CursorBlink 0')

    def word(self, text):
        return self.words.gettext(text)


def mnemonic(text):
    return LOOK.word(text).partition('_')[2][0].lower()


class Visit(Window):
    """A window in the look; what it prints is seen, and kills nobody."""

    def __init__(self, *arguments, **environment):
        super().__init__(*arguments, **{**LOOK.environment, **environment})
        self.fit()

    def __exit__(self, kind, value, trace):
        """At once: who goes on would be handed to the one that is still there."""
        if kind is not None:
            Screen().save('trouble-' + sys.argv[2])
        self.process.kill()
        print(self.process.communicate()[0].decode(), end='', flush=True)

    def fit(self):
        """As wide as asked for, or as narrow as it gets; that is said, and to be seen."""
        for _ in range(25):
            run('xdotool', 'windowsize', self.xid, *(str(length) for length in LOOK.size))
            time.sleep(0.15)
            geometry = run('xdotool', 'getwindowgeometry', '--shell', self.xid).decode()
            if f'WIDTH={LOOK.size[0]}\nHEIGHT={LOOK.size[1]}\n' in geometry:
                break
        else:
            print('too large:', sys.argv[2], geometry.split()[3:5], flush=True)
        run('xdotool', 'windowmove', self.xid, '0', '0', 'mousemove', '1275', '1020')

    def press(self, name, *values):
        word = LOOK.word(name)
        button = self.find('push button', word % values if values else word)
        if button.get_n_actions() > 0:
            Atspi.Action.do_action(button, 0)
        else:
            self.click(button)
        time.sleep(0.3)

    def answer(self, text):
        """Its captcha, when it is there."""
        self.loaded()
        keys('ctrl+Return')
        self.wait_for_text(text)

    def loaded(self):
        canvas = self.find('image', LOOK.word('Captcha'))
        wait('the captcha', lambda: self.describe(canvas) not in ('', LOOK.word('No picture')))

    def fail(self, name, seconds=1):
        self.loaded()
        keys('ctrl+Return')
        time.sleep(seconds)
        show('05-failed-' + name)

    def choose(self, name):
        """In an open menu, by the key that is underlined."""
        keys(mnemonic(name))
        time.sleep(0.3)

    def turn(self, name):
        """A check box, by the key that `name` underlines: wherever it stands, also out of sight."""
        keys('alt+' + mnemonic(name))
        time.sleep(0.3)

    def mark(self):
        """20 natural px beside the first point, and on the second."""
        keys('m')
        keys(*['shift+Left'] * 18, *['shift+Up'] * 8, 'Return')
        keys(*['shift+Right'] * 37, *['shift+Down'] * 12, 'Return')

    def open(self, action):
        """A window of its own, in front."""
        count = self.root.get_child_count()
        self.act(action) if '.' in action else keys(action)
        wait(action, lambda: self.root.get_child_count() > count)
        time.sleep(0.5)

    def close(self):
        keys('Escape')
        time.sleep(0.3)


def show(name):
    """Leaves a picture of what is on the screen when it rests."""
    before = Screen()
    for _ in range(TRIES):
        time.sleep(0.25)
        now = Screen()
        if now.pixels == before.pixels:
            break
        before = now
    now.save(name)
    path = os.path.join(SHOTS, name + '.png')
    subprocess.run(['convert', path, '-bordercolor', ROOT, '-border', '1', '-trim', '+repage', path], check=True)


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
    with Visit(sample('web-pair.png'), sample('phone-pair.png'), sample('web-slide.png')) as window:
        window.loaded()
        time.sleep(0.5)
        show('09-queue')


def fill_history(home):
    environment = {**os.environ, 'XDG_DATA_HOME': home}
    for job, *more in (['web-pair'], ['web-rotate'], ['phone-pair'], ['web-slide'], ['web-question'], ['phone-slide']):
        subprocess.run([os.environ['OMOSCOPE_PROGRAM'], 'check', '--demo', '--keep', '--job=' + job, *more], check=True,
                       env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def see_history():
    with tempfile.TemporaryDirectory() as home:
        fill_history(home)
        with Visit(FAST, '--sample=web-pair', XDG_DATA_HOME=home) as window:
            window.answer('48_57_289_132')
            keys('w')
            keys('F9')
            time.sleep(0.7)
            window.fit()
            show('10-history')
            for name, shown in {'Only this job type': 'types', 'Only these days': 'days'}.items():
                window.click(window.find('push button', LOOK.word(name)))
                time.sleep(0.3)
                show('10-history-filter-' + shown)
                if shown == 'days':
                    keys('End', 'Return')
                    time.sleep(0.5)
                    show('10-history-day-range')
                window.close()
            window.press('More about the history')
            window.choose('Choose _All')
            show('10-history-chosen')
            window.press('Delete the chosen jobs')
            time.sleep(0.5)
            show('10-history-deleted')
            window.press('Undo delete')


def see_statistics():
    with tempfile.TemporaryDirectory() as home:
        fill_history(home)
        with Visit(FAST, '--sample=web-pair', XDG_DATA_HOME=home) as window:
            window.answer('48_57_289_132')
            keys('r')
            window.open('win.statistics')
            time.sleep(0.7)
            show('11-statistics')
            window.press('Export as a page (HTML)')
            time.sleep(1.5)
            show('11-statistics-report')
            window.close()
            window.close()
            keys('F9')
            window.press('More about the history')
            show('10-history-menu')
            window.close()


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


def see_clearing():
    with tempfile.TemporaryDirectory() as home:
        fill_history(home)
        with Visit(FAST, '--sample=web-pair', XDG_DATA_HOME=home) as window:
            window.loaded()
            keys('F9')
            window.press('More about the history')
            keys('Up', 'Return')
            time.sleep(1)
            show('16-clear-older')
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


def see_crop():
    with Visit(FAST, '--sample=phone-pair') as window:
        window.loaded()
        keys('c')
        show('17-crop')
        keys('Escape')


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


def see(name):
    state, *argument = name.split('=')
    try:
        STATES[state](*argument)
    except Exception:  # the others go on
        print(name + ':', traceback.format_exc(), flush=True)


def see_alone(name):
    """The AT-SPI client library may take the process along; then its window is to go too."""
    process = subprocess.Popen([sys.executable, sys.argv[0], sys.argv[1], name], env={**os.environ, 'OMOSCOPE_TOUR': 'x'},
                               start_new_session=True)
    try:
        process.wait(PATIENCE_WITH_A_STATE)
    except subprocess.TimeoutExpired:
        print(name + ': took too long', flush=True)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


STATES = {name[4:]: value for name, value in list(vars().items()) if name.startswith('see_') and name != 'see_alone'}
EACH = {'answer': ANSWERS, 'failure': FAILURES, 'presentation': ('web-pair', 'web-rotate')}
LOOK = Look(sys.argv[1])


def list_states():
    for name in STATES:
        yield from (f'{name}={argument}' for argument in EACH[name]) if name in EACH else (name,)


if __name__ == '__main__':
    if os.environ.get('OMOSCOPE_TOUR'):
        see(sys.argv[2])
    else:
        with desktop(*LOOK.settings()):
            for state in sys.argv[2:] or list_states():
                see_alone(state)
