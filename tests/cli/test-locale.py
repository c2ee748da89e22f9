#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the locale writes a decimal comma, what goes on the wire, into files and to other programs has a point all the
same: everything is made twice, and compared."""

import json
import os
import re
import subprocess
import sys
import tempfile

PLAIN = 'C.UTF-8'
COMMA = 'vi_VN.UTF-8'
# What is another at every run, or on every way there.
CHANGING = {'id', 'time', 'uuid', 'seconds', 'created', 'polls', 'job_id', 'endpoint'}


def run(*arguments, locale, home, **options):
    done = subprocess.run([os.environ['OMOSCOPE_PROGRAM'], *arguments], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=True,
                          env={**os.environ, 'LC_ALL': locale, 'LANGUAGE': 'en', 'XDG_DATA_HOME': home}, **options)
    return done.stdout.decode()


def steady(value):
    """`value` without what changes."""
    if isinstance(value, dict):
        return {key: steady(member) for key, member in value.items() if key not in CHANGING}
    return [steady(member) for member in value] if isinstance(value, list) else value


def test_the_locale_has_a_comma():
    """Else the rest would prove nothing."""
    text = subprocess.run(['locale', 'decimal_point'], stdout=subprocess.PIPE, check=True,
                          env={**os.environ, 'LC_ALL': COMMA}).stdout
    assert text == b',\n', text


def check(locale, home):
    """What a job prints, and what is kept of it."""
    printed = run('check', '--demo', '--keep', '--job=web-rotate', '--reading=ratio', '--travel=270.5', '--format=json',
                  locale=locale, home=home)
    return json.loads(printed), json.loads(run('history', 'list', '--format=json', locale=PLAIN, home=home))[0]


def test_a_job_is_the_same():
    made = []
    for locale in (PLAIN, COMMA):
        with tempfile.TemporaryDirectory() as home:
            made.append(check(locale, home))
            if locale == COMMA:
                compare_outputs(home, made[-1][1]['id'])
    (plain, plain_kept), (comma, comma_kept) = made
    assert comma['rotation']['slider_px'] % 1 and comma_kept['seconds'] % 1, made
    assert steady(plain) == steady(comma), made
    assert steady(plain_kept) == steady(comma_kept), made


def outputs(locale, home, job):
    """All that is made of one kept job."""
    case = os.path.join(home, locale + '.omocase')
    made = {' '.join(words): run(*words, locale=locale, home=home) for words in (
        ('history', 'show', '--format=json', job),
        ('history', 'list', '--format=json'),
        ('history', 'export', '--format=csv'),
        ('history', 'export', '--format=json'),
        ('history', 'stats', '--format=csv'),
        ('history', 'stats', '--format=json'),
        ('history', 'stats', '--format=html'),
    )}
    run('history', 'show', '--case=' + case, job, locale=locale, home=home)
    made['case'] = open(case, encoding='utf-8').read()
    for form in ('--har', '--curl'):
        made[form] = run('export', form, case, locale=locale, home=home)
    return made


def without_moment(text):
    """A page and a case say when they were made."""
    return re.sub(r'\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?', '', re.sub(r'"created": *\d+', '', text))


def compare_outputs(home, job):
    plain, comma = (outputs(locale, home, job) for locale in (PLAIN, COMMA))
    for name, text in plain.items():
        assert re.search(r'\d\.\d', text), ('no decimal point in', name, text[:500])
        assert without_moment(text) == without_moment(comma[name]), name


def main():
    tests = [value for name, value in globals().items() if name.startswith('test_')]
    print(f'1..{len(tests)}')
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f'ok {number} {test.__name__}', flush=True)
        except (AssertionError, subprocess.CalledProcessError, ValueError, KeyError) as trouble:
            print(f'# {trouble!r}'[:2000])
            print(f'not ok {number} {test.__name__}', flush=True)


if __name__ == '__main__':
    sys.exit(main())
