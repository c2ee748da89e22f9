# SPDX-License-Identifier: GPL-3.0-or-later
"""What is kept of the jobs."""

import os
import subprocess
import tempfile
import time

from person import keys
from tour_look import FAST, LOOK, Visit, show


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
                    continue
                keys('End', 'Return')
                time.sleep(0.5)
                show('10-history-type')
                window.click(window.find('push button', LOOK.word(name)))
                keys('Home', 'Return')
                time.sleep(0.5)
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
            keys('ctrl+a', '0', 'Return')
            time.sleep(0.5)
            show('16-clear-all')
            window.press('Delete')
            time.sleep(1)
            show('16-cleared')
            window.close()
