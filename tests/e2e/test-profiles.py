#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Profiles and their tokens in the real window, with a real keyring and without one."""

import contextlib
import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading

import tap
from person import Atspi, Screen, Window, keys, run, wait

TOKEN = 'tok3n-9ZqW-e2e'
FIRST = '5a0e0b9e-0000-4000-8000-000000000001'
SECOND = '5a0e0b9e-0000-4000-8000-000000000002'
KEPT = 'A token is set, and kept in this computer’s keyring.'
NONE = 'None yet. It will be kept in this computer’s keyring.'
HOMELESS = 'None yet. There is no keyring here'
SESSION = 'A token is set. No keyring here keeps it'


def start_keyring():
    """Unlocked, as after a login; it ends with its bus."""
    subprocess.run(['gnome-keyring-daemon', '--unlock', '--components=secrets'], input=b'test', check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    run('gdbus', 'wait', '--session', '--timeout', '20', 'org.freedesktop.secrets')


@contextlib.contextmanager
def bare_bus():
    """A session on which nobody answers for a keyring, and none can be started: the environment of a window."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'bus.conf')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(f"""<busconfig><type>session</type><listen>unix:path={folder}/bus</listen>
                <policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy>
                </busconfig>""")
        reply = run('gdbus', 'call', '--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus',
                    '--method', 'org.a11y.Bus.GetAddress').decode()
        with subprocess.Popen(['dbus-daemon', '--config-file', path, '--nofork', '--print-address'],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as daemon:
            try:
                address = daemon.stdout.readline().decode().strip()
                yield {'DBUS_SESSION_BUS_ADDRESS': address, 'AT_SPI_BUS_ADDRESS': reply.split("'")[1]}
            finally:
                daemon.terminate()


@contextlib.contextmanager
def settings(*profiles):
    """A folder of settings with these profiles: the environment of a window."""
    with tempfile.TemporaryDirectory() as config:
        folder = os.path.join(config, 'glib-2.0', 'settings')
        os.makedirs(folder)
        if profiles:
            text = json.dumps({'profiles': profiles}).replace("'", "\\'")
            with open(os.path.join(folder, 'keyfile'), 'w', encoding='utf-8') as file:
                file.write(f"[io/github/omoscope/Omoscope]\nprofiles='{text}'\n")
        yield {'GSETTINGS_BACKEND': 'keyfile', 'XDG_CONFIG_HOME': config}


def read_settings(environment):
    path = os.path.join(environment['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile')
    if not os.path.exists(path):
        return ''
    with open(path, encoding='utf-8') as file:
        return file.read()


def assert_in_no_file(secret, *folders):
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in names:
                with open(os.path.join(place, name), 'rb') as file:
                    assert secret.encode() not in file.read(), os.path.join(place, name)


def wait_for_connection(window, text):
    """What the popover says is there while it is open."""
    keys('ctrl+k')
    window.wait_for_text(text)


def type_token(window, before=NONE):
    wait_for_connection(window, before)
    run('xdotool', 'type', '--delay', '20', TOKEN)
    keys('Return')
    wait('the popover to close', lambda: not any(before in text or KEPT in text for text in window.texts()))


def forget_token(window):
    wait_for_connection(window, KEPT)
    keys('Tab', 'space')
    window.wait_for_text(NONE)
    close_popover(window)


def open_page(window):
    keys('ctrl+comma')
    wait('the preferences in front', lambda: any(
        node.get_name() == 'Preferences' and node.get_state_set().contains(Atspi.StateType.ACTIVE)
        for node in window.walk() if node.get_role_name() == 'frame'))
    window.find('push button', 'Add')


def close_popover(window):
    keys('Escape')
    wait('the popover to close', lambda: not any('Balance' in text for text in window.texts()))


class Service(http.server.BaseHTTPRequestHandler):
    """Answers every captcha alike, and remembers what it was asked."""

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
        self.server.asked.append((self.path, body))
        reply = {'error': False, 'job_id': 7} if 'data' in body else \
            {'error': False, 'status': 'success', 'result': '48_57_289_132'}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(reply).encode())

    def do_GET(self):
        self.send_error(404)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def service():
    with http.server.ThreadingHTTPServer(('127.0.0.1', 0), Service) as server:
        server.asked = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def test_a_token_outlives_the_window():
    start_keyring()
    with settings() as environment:
        with Window(**environment) as window:
            type_token(window)
            wait_for_connection(window, KEPT)
            Screen().save('token-kept')
            close_popover(window)
        assert_in_no_file(TOKEN, environment['XDG_CONFIG_HOME'], os.environ['HOME'])

        with Window(**environment) as window:
            forget_token(window)

        with Window(**environment) as window:
            wait_for_connection(window, NONE)
            close_popover(window)


def test_typed_and_closed_at_once():
    start_keyring()
    with settings() as environment:
        with Window(**environment) as window:
            type_token(window)
        with Window(**environment) as window:
            forget_token(window)


def test_the_kept_token_is_sent():
    start_keyring()
    with service() as server:
        base = f'http://127.0.0.1:{server.server_address[1]}/api'
        own = {'id': FIRST, 'name': 'Ours', 'base': base, 'create_path': 'v9/make', 'type_job_ids': {'web-pair': '1022'}}
        with settings(own) as environment:
            with Window(**environment) as window:
                type_token(window)
            del server.asked[:]
            with Window('--sample=web-pair', **environment) as window:
                canvas = window.find('image', 'Captcha')
                wait('the picture', lambda: '552 by 344' in window.describe(canvas))
                keys('ctrl+Return')
                window.wait_for_text('48_57_289_132')
            path, body = next(one for one in server.asked if 'data' in one[1])
            assert path == '/api/v9/make', path
            assert body['api_token'] == TOKEN
            assert body['data']['type_job_id'] == '1022', body['data']['type_job_id']
            assert_in_no_file(TOKEN, environment['XDG_CONFIG_HOME'], os.environ['HOME'])


def test_the_connection_is_tested_from_the_page():
    start_keyring()
    with service() as server:
        base = f'http://127.0.0.1:{server.server_address[1]}/api'
        with settings({'id': FIRST, 'name': 'Other', 'base': 'https://other.example'},
                      {'id': SECOND, 'name': 'Ours', 'base': base}) as environment:
            with Window(**environment) as window:
                open_page(window)
                # Not the one that the window uses.
                Atspi.Selection.select_child(window.find('list', 'Profiles'), 1)
                keys('alt+t')
                run('xdotool', 'type', '--delay', '20', TOKEN)
                keys('Return')
                window.wait_for_text(KEPT)
                keys('alt+c')
                asked = wait('the balance', lambda: [body for path, body in server.asked if path == '/api/getBalance'])
                assert asked[0]['api_token'] == TOKEN
                Screen().save('connection-of-a-profile')
                keys('Escape')


def test_without_a_keyring_the_window_says_so():
    with settings() as environment, bare_bus() as bus:
        with Window(**bus, **environment) as window:
            type_token(window, HOMELESS)
            wait_for_connection(window, SESSION)
            Screen().save('no-keyring')
            close_popover(window)
        assert_in_no_file(TOKEN, environment['XDG_CONFIG_HOME'], os.environ['HOME'])
        with Window(**bus, **environment) as window:
            wait_for_connection(window, HOMELESS)
            close_popover(window)


def test_another_profile_is_chosen_in_the_header():
    profiles = [{'id': FIRST, 'name': 'One', 'base': 'https://one.example/api'},
                {'id': SECOND, 'name': 'Two_2', 'base': 'https://two.example/v2', 'dialect': 'v2'}]
    with settings(*profiles) as environment:
        with Window(**environment) as window:
            wait_for_connection(window, 'https://one.example/api')
            close_popover(window)
            window.click(window.find('push button', 'Profile: One'))
            wait('the menu', lambda: any(node.get_name() == 'Two_2' for node in window.walk()))
            Screen().save('profile-menu')
            keys('Down', 'Return')
            window.find('push button', 'Profile: Two_2')
            wait_for_connection(window, 'https://two.example/v2')
            close_popover(window)
            wait('the settings', lambda: f"profile='{SECOND}'" in read_settings(environment))
        with Window(**environment) as window:
            window.find('push button', 'Profile: Two_2')


def test_a_profile_is_made_by_keys():
    with settings() as environment:
        with Window(**environment) as window:
            open_page(window)
            keys('alt+a')
            wait('the profile', lambda: 'New profile' in read_settings(environment))
            run('xdotool', 'type', '--delay', '20', 'Staging')
            keys('alt+r')
            run('xdotool', 'type', '--delay', '20', 'ftp://staging')
            window.wait_for_text('An address begins with https://')
            Screen().save('profile-fault')
            keys('ctrl+a')
            run('xdotool', 'type', '--delay', '20', 'https://staging.example/api')
            wait('the settings', lambda: '"name": "Staging", "base": "https://staging.example/api"'
                 in read_settings(environment))
            keys('Escape')


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
