#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What support does all day: a customer's request is pasted, looked at, mended, sent, and handed on as evidence; and the
evidence is opened again."""

import base64
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from urllib.parse import quote

import tap
from person import NO_LEAKS, Atspi, Screen, Window, keys, run, sample, save_as, wait

# Of the customer. The one that is used is the stand-in's own.
TOKEN = 'cUst0mer/s3cret+t0ken=42'
RESULT = '57_31_400_148'
SCRIPT = '--script=running=1,delay=50,result=' + RESULT


def customers_command():
    """With a misspelt field, and quotes as bash wants them."""
    with open(sample('web-pair.png'), 'rb') as file:
        picture = base64.b64encode(file.read()).decode()
    body = {'api_token': TOKEN, 'data': {'type_job_id': '22', 'image_base64': picture,
                                         'widthveiw': '340', 'weightview': '212'}}
    return ("curl -X POST 'https://omocaptcha.com/api/createJob' \\\n  -H 'Content-Type: application/json' \\\n  "
            "--data-raw '" + json.dumps(body) + "'")


def forms(token):
    """As it stands, in JSON, in a URL, and in base64 at each of its three alignments."""
    yield token
    yield json.dumps(token)[1:-1]
    yield json.dumps(token)[1:-1].replace('/', '\\/')
    yield quote(token, safe='')
    for start in range(3):
        encoded = base64.b64encode(b'x' * start + token.encode()).decode()
        # Without the ends, which depend on what stands beside it.
        yield encoded[4:-4] if start else encoded[:-4]


def assert_clean(path):
    with open(path, 'rb') as file:
        content = file.read().decode('utf-8', 'replace')
    for form in forms(TOKEN):
        assert form not in content, (path, form)


def labels(window):
    return set(window.texts())


def has(window, part):
    return any(part in text for text in window.texts())


def export(window, action, title, path):
    """Behind the preview, which says what was taken out."""
    window.act(action)
    window.wait_for_text('3 secrets were taken out.')
    assert has(window, 'api_token in the body of a request: 3 times'), sorted(labels(window))
    Screen().save('support-preview')
    keys('Return')
    save_as(title, path)
    window.wait_for_text('Saved as ' + os.path.basename(path))


def mend(window):
    window.wait_for_text('Findings (1)')
    assert has(window, 'widthveiw')
    Screen().save('support-finding')
    window.click(window.find('push button', 'Write It Anew'))
    window.wait_for_text('Findings (0)')
    window.wait_for_text('Mended')
    Screen().save('support-mended')


def read_clipboard():
    return run('xclip', '-selection', 'clipboard', '-o', '-t', 'UTF8_STRING').decode()


def bash(command, folder):
    """Its output; the token is the one that the stand-in knows."""
    environment = {**os.environ, 'OMOSCOPE_TOKEN': 'demo', 'no_proxy': '*'}
    return subprocess.run(['bash', '--norc', '-c', 'set -o pipefail; ' + command + ' --silent'], check=True,
                          cwd=folder, env=environment, stdout=subprocess.PIPE, timeout=20).stdout


def select_call(window, text):
    window.click(next(node for node in window.walk()
                      if node.get_role_name() == 'label' and text in (node.get_name() or '')))


def read_body(window):
    view = window.find('text', 'Body')
    return Atspi.Text.get_text(view, 0, Atspi.Text.get_character_count(view))


def save_the_picture(window, path):
    """It is the one that was sent, byte for byte."""
    window.click(window.find('push button', 'Save a picture of this body'))
    window.wait_for_text('Save <')
    Screen().save('support-menu')
    keys('Return')
    save_as('Save Picture', path)
    with open(path, 'rb') as saved, open(sample('web-pair.png'), 'rb') as sent:
        assert saved.read() == sent.read()


def copy_curls(window, folder):
    """Of each call one, run against the stand-in that has answered the window."""
    keys('ctrl+t')
    window.wait_for_text('POST getJobResult')
    select_call(window, 'POST getJobResult')
    window.click(window.find('push button', 'Copy as cURL'))
    window.wait_for_text('Copied as a curl command')
    command = read_clipboard()
    assert '$OMOSCOPE_TOKEN' in command and '[token]' not in command, command
    assert json.loads(bash(command, folder))['result'] == RESULT

    select_call(window, 'POST createJob')
    window.click(window.find('push button', 'Copy as cURL'))
    body = os.path.join(folder, 'the body.json')
    save_as('Save the Body for curl', body)
    window.wait_for_text('it reads the body from the body.json')
    command = read_clipboard()
    assert body in command and len(command) < 2000, command
    assert json.loads(bash(command, folder))['error'] is False
    window.click(window.find('push button', 'Request'))
    wait('the picture elided', lambda: 'characters, PNG 552 × 344, sha256' in read_body(window))
    Screen().save('support-traffic')
    save_the_picture(window, os.path.join(folder, 'captcha-1.png'))


def program(*arguments):
    return subprocess.run([os.environ['OMOSCOPE_PROGRAM'], *arguments], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=60)


def check_connection(window):
    window.act('win.test-connection')
    window.wait_for_text('the same as the service’s')
    Screen().save('support-connection')
    keys('Escape')


def hand_on(folder):
    """All that is done before the case is opened again; what stands in the window then."""
    files = {name: os.path.join(folder, name) for name in
             ('evidence.omocase', 'evidence.har', 'evidence.sh', 'evidence.png')}
    with Window(SCRIPT, ASAN_OPTIONS=NO_LEAKS) as window:
        window.paste('text/plain;charset=utf-8', customers_command().encode())
        canvas = window.find('image', 'Captcha')
        wait('the picture', lambda: '552 by 344' in window.describe(canvas))
        window.wait_for_text('with a token')
        mend(window)
        keys('ctrl+Return')
        window.wait_for_text(RESULT)
        window.wait_for_text('In the reply')
        window.wait_for_text('Findings (1)')
        shown = window.describe(canvas), {text for text in labels(window) if RESULT in text or 'view size 340 × 212' in text}

        check_connection(window)
        export(window, 'win.save-case', 'Save Case', files['evidence.omocase'])
        export(window, 'win.export-har', 'Export HAR', files['evidence.har'])
        export(window, 'win.export-script', 'Export cURL Script', files['evidence.sh'])
        window.act('win.save-marked')
        save_as('Save Picture with Marks', files['evidence.png'])
        copy_curls(window, folder)
    for path in files.values():
        assert_clean(path)
    return files, shown


def read_json(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def check_case(path, picture):
    case = read_json(path)
    rules = {finding['rule']: finding for finding in case['findings']}
    assert rules['field-misspelt']['mended'] is True, rules
    assert rules['points-natural']['reply'] == 3, rules
    assert len(case['exchanges']) == 3
    assert case['request']['endpoint'] == 'simulated'
    assert {'Omoscope', 'GTK', 'libsoup', 'GLib'} <= set(case['versions']), case['versions']
    assert any('Clock' in line for line in case['connection']), case['connection']
    # The headless commands see the same picture as the window has saved.
    again = picture + '.again.png'
    assert program('open', '--render=' + again, path).returncode == 0
    with open(picture, 'rb') as one, open(again, 'rb') as other:
        assert one.read() == other.read()


class Service(http.server.BaseHTTPRequestHandler):
    """What answers at the address that was pasted: at once, and always the same."""

    replies = {'createJob': {'error': False, 'job_id': 7, 'message': 'Create job success.'},
               'getJobResult': {'error': False, 'status': 'success', 'result': RESULT},
               'getBalance': {'error': False, 'balance': '1.5', 'message': ''}}
    bodies = []

    def do_POST(self):
        self.bodies.append(self.rfile.read(int(self.headers['Content-Length'] or 0)).decode())
        call = self.path.rsplit('/', 1)[1]
        reply = json.dumps(self.replies.get(call, {'error': True, 'message': 'no such call: ' + call})).encode()
        self.send_response(200)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(reply)))
        self.send_header('Set-Cookie', 'session=' + TOKEN)
        self.end_headers()
        self.wfile.write(reply)

    do_GET = do_POST

    def log_message(self, *arguments):
        pass


# Everything that the libraries can be asked to tell.
TALKATIVE = {'G_MESSAGES_DEBUG': 'all', 'SOUP_DEBUG': 'all', 'GNUTLS_DEBUG_LEVEL': '99', 'GTK_DEBUG': 'actions',
             'GDK_DEBUG': 'events,gl-disable', 'LIBSECRET_DEBUG': 'all', 'no_proxy': '*'}


def serve():
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Service)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f'http://127.0.0.1:{server.server_address[1]}/api'


def send_to_the_pasted_address(window, address):
    command = customers_command().replace('https://omocaptcha.com/api', address).replace('widthveiw', 'widthview')
    window.paste('text/plain;charset=utf-8', command.encode())
    window.wait_for_text('it was sent to ' + address)
    Screen().save('support-address')
    window.click(window.find('push button', 'Use the address that was pasted'))
    window.wait_for_text('Send to ' + address)
    Screen().save('support-address-asked')
    keys('Tab', 'Return')
    window.wait_for_text('It has no token for it yet')
    window.click(window.find('push button', 'Use the token that was pasted'))
    window.wait_for_text('The pasted token is used')
    keys('ctrl+Return')
    window.wait_for_text(RESULT)
    keys('ctrl+t')
    window.wait_for_text('POST getJobResult')
    Screen().save('support-address-used')


def test_no_log_has_the_token():
    address = serve()
    with tempfile.NamedTemporaryFile() as log:
        with Window(log=log, ASAN_OPTIONS=NO_LEAKS, **TALKATIVE) as window:
            send_to_the_pasted_address(window, address)
        assert any(TOKEN in body for body in Service.bodies), 'the token was sent'
        assert os.path.getsize(log.name) > 1000, 'the program was made to talk'
        assert_clean(log.name)


def test_the_command_line_logs_no_token():
    address = serve()
    environment = {**os.environ, **TALKATIVE, 'OMOSCOPE_TOKEN': TOKEN}
    done = subprocess.run([os.environ['OMOSCOPE_PROGRAM'], 'check', '--job=web-pair', '--view-size=340x212',
                           '--endpoint=' + address, sample('web-pair.png')], env=environment, timeout=60,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert done.returncode == 0, done
    assert any(TOKEN in body for body in Service.bodies), 'the token was sent'
    with tempfile.NamedTemporaryFile() as log:
        log.write(done.stdout)
        log.flush()
        assert RESULT.encode() in done.stdout
        assert_clean(log.name)


# Both tests run in processes of their own, see tap.py, and have the same parent.
FOLDER = os.path.join(tempfile.gettempdir(), f'omoscope-support-{os.getppid()}')
CASE = os.path.join(FOLDER, 'evidence.omocase')
SHOWN = os.path.join(FOLDER, 'shown.json')


def test_a_broken_request_becomes_evidence():
    os.mkdir(FOLDER)
    files, (description, texts) = hand_on(FOLDER)
    check_case(files['evidence.omocase'], files['evidence.png'])
    with open(SHOWN, 'w', encoding='utf-8') as file:
        json.dump((description, sorted(texts)), file)


def judge_and_save_again(window, path):
    """All that was recorded stays, and what a later version has added; but for what is said about it now."""
    keys('w')
    window.wait_for_text('Said by you.')
    export(window, 'win.save-case', 'Save Case', path)
    before, after = read_json(CASE), read_json(path)
    assert before['judgement']['verdict'] == 'none' and after['judgement']['verdict'] == 'wrong'
    before['judgement'] = after['judgement'] = None
    assert before == after


def test_the_evidence_shows_the_same():
    case = read_json(CASE)
    case['later'] = {'a': [1, 2.5, None]}
    case['exchanges'][0]['later'] = True
    with open(CASE, 'w', encoding='utf-8') as file:
        json.dump(case, file)
    description, texts = read_json(SHOWN)
    with Window(CASE, ASAN_OPTIONS=NO_LEAKS) as window:
        canvas = window.find('image', 'Captcha')
        wait('the same marks', lambda: window.describe(canvas) == description)
        window.wait_for_text('Case file evidence.omocase')
        window.click(window.find('push button', 'Details of the case file'))
        window.wait_for_text('The connection was tested:')
        Screen().save('support-details')
        keys('Escape')
        window.wait_for_text('Findings (1)')
        window.wait_for_text('In the reply')
        window.wait_for_text('Mended')
        assert has(window, 'widthveiw')
        wait('the same answer', lambda: set(texts) <= labels(window))
        keys('ctrl+t')
        window.wait_for_text('POST createJob')
        window.wait_for_text('POST getJobResult')
        window.find('push button', 'Submit again')
        Screen().save('support-reopened')
        judge_and_save_again(window, os.path.join(FOLDER, 'judged.omocase'))
    shutil.rmtree(FOLDER)


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
