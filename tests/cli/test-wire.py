#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes over the wire, by the service's documents alone: what is expected here was written from them, and never from
what the program sends. The document of 2022-10-23 is "v1" and, on the paths of its raw samples, "v1-task"; "v1-current"
has the names and the separator since then; "v2" is documented since 2024."""

import base64
import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile
import zlib

from service import Service, drip, hang_up, reply, reset, stay_silent

TOKEN = 'a-secret_Of/the+customer=42'
SAMPLES = os.path.join(os.environ['OMOSCOPE_SOURCE'], 'data', 'samples')
VIEW = '--view-size=340x212'
QUESTION = 'Hai “vật” nào cùng màu?\\'
UUID = '49f9f60a-7d1e-4c43-8f0a-1d5e6f708192'
PICTURES = {
    'web-pair': ['web-pair.png'],
    'phone-pair': ['phone-pair.png'],
    'web-rotate': ['web-rotate-inner.png', 'web-rotate-outer.png'],
    'web-question': ['web-question.png'],
    'web-slide': ['web-slide.png'],
    'phone-slide': ['phone-slide.png'],
}


def picture(job, index=0):
    with open(os.path.join(SAMPLES, PICTURES[job][index]), 'rb') as file:
        return base64.b64encode(file.read()).decode()


def rings():
    return [picture('web-rotate'), picture('web-rotate', 1)]


# ---- What is sent ----

def v1(job, type_id, image=None, **sizes):
    return 'v1', job, {'type_job_id': type_id, 'image_base64': image or picture(job), **sizes}


def v1_task(job, type_id, image=None, **sizes):
    return ('v1-task', *v1(job, type_id, image, **sizes)[1:])


def current(job, type_id, image=None, **sizes):
    return ('v1-current', *v1(job, type_id, image, **sizes)[1:])


def v2(job, name, **fields):
    return 'v2', job, {'type': name, **(fields or {'imageBase64': picture(job)})}


# Dialect, job type, and the object with the job in it. The document of 2022 has neither slides nor questions.
REQUESTS = [
    *(edition('web-pair', '22', widthview='340', weightview='212') for edition in (v1, v1_task)),
    current('web-pair', '22', width_view=340, height_view=212),
    *(edition('phone-pair', '25') for edition in (v1, v1_task, current)),
    *(edition('web-rotate', '23', '|'.join(rings())) for edition in (v1, v1_task, current)),
    *(edition('web-slide', '21', width_view=340) for edition in (v1, v1_task, current)),
    current('phone-slide', '24'),
    v2('web-pair', 'Tiktok3DSelectObjectWebTask', imageBase64=picture('web-pair'), widthView=340, heightView=212),
    v2('web-question', 'TiktokSelectObjectWebTask', imageBase64=picture('web-question'), widthView=340,
       heightView=212, question=QUESTION),
    v2('phone-pair', 'Tiktok3DSelectObjectPhoneTask'),
    v2('web-rotate', 'TiktokRotateWebTask', imageBase64s=rings()),
    v2('web-slide', 'TiktokSliderWebTask', imageBase64=picture('web-slide'), widthView=340),
    v2('phone-slide', 'TiktokSliderPhoneTask'),
]
PATHS = {
    'v1': ('/api/createJob', '/api/getJobResult'),
    'v1-current': ('/api/createJob', '/api/getJobResult'),
    'v1-task': ('/api/createTask', '/api/getTaskResult'),
    'v2': ('/api/createTask', '/api/getTaskResult'),
}

# ---- What comes back ----

ACCEPTED = {'error': False, 'job_id': 123456, 'message': 'Create job success.'}
RUNNING = {'error': False, 'status': 'running', 'result': None}
FAILED = {'error': False, 'status': 'fail', 'result': None}
ACCEPTED_V2 = {'errorId': 0, 'taskId': UUID}
RUNNING_V2 = {'errorId': 0, 'status': 'processing'}
FAILED_V2 = {'errorId': 1, 'errorCode': 'ERROR_JOB_STATUS', 'errorDescription': 'Job failed', 'status': 'fail',
             'solution': {}}
POINTS = {'points': [[50, 60], [70, 80]]}


def solved(result):
    return {'error': False, 'status': 'success', 'result': result}


def ready(solution):
    return {'errorId': 0, 'status': 'ready', 'solution': solution}


def turned(value, slider, inner, outer):
    return {'rotation': {'value': value, 'slider_px': slider, 'inner_degrees': inner, 'outer_degrees': outer}}


PAIR_V2 = ready({'pointA': {'x': 50, 'y': 60}, 'pointB': {'x': 70, 'y': 80}})
DRAG_V2 = {'start': {'x': 1, 'y': 2}, 'end': {'x': 33, 'y': 44}, 'end2': {'x': 35, 'y': 46}}

# Dialect, job type, the answer, what is printed of it.
ANSWERS = [
    ('v1', 'web-pair', solved('50_60_70_80'), POINTS),
    ('v1', 'web-pair', solved('231.5|80|1|2'), {'points': [[231.5, 80], [1, 2]]}),
    ('v1', 'web-pair', solved({'x1': '50', 'y1': '60', 'x2': '70', 'y2': '80'}), POINTS),
    ('v1', 'web-pair', solved('170_106_0_0'), {'points_natural': [[276, 172], [0, 0]]}),
    ('v1', 'web-pair', {'success': True, 'status': 'success', 'result': '50_60_70_80'}, POINTS),
    ('v1', 'web-pair', reply('{"error": false, "status": "success", "result": "50_60_70_80",}'), POINTS),
    ('v1-task', 'phone-pair', solved('50_60_70_80'), {'points_natural': [[50, 60], [70, 80]]}),
    ('v1-current', 'web-pair', solved('50|60|70|80'), POINTS),
    ('v1', 'web-rotate', solved('50'), turned(50, 271 * 50 / 360, 50, 0)),
    ('v1', 'web-rotate', solved(50), turned(50, 271 * 50 / 360, 50, 0)),
    ('v1', 'web-rotate', solved({'slide': '50'}), turned(50, 271 * 50 / 360, 50, 0)),
    ('v1', 'web-rotate', solved('0'), turned(0, 0, 0, 0)),
    ('v1-current', 'web-slide', solved('77'), {'slide': {'px': 77, 'px_natural': 77 * 552 / 340}}),
    ('v1-current', 'phone-slide', solved('1|2|33|44'), {'points': [[1, 2], [33, 44]]}),
    ('v2', 'web-pair', PAIR_V2, POINTS),
    ('v2', 'web-question', PAIR_V2, POINTS),
    ('v2', 'phone-pair', PAIR_V2, POINTS),
    ('v2', 'web-rotate', ready({'rotate': 0.76}), turned(0.76, 271 * 0.24, 180 * 0.24, 180 * 0.24)),
    ('v2', 'web-slide', ready({'end': {'x': 77}}), {'slide': {'px': 77, 'px_natural': 77 * 552 / 340}}),
    ('v2', 'phone-slide', ready(DRAG_V2), {'points': [[1, 2], [33, 44]], 'end2': [35, 46]}),
]

# The reply to createJob, and the id that is sent back: with the type it came with.
IDS = [
    ('v1', ACCEPTED, {'job_id': 123456}),
    ('v1', {'error': False, 'job_id': '123456'}, {'job_id': '123456'}),
    ('v1', {'success': True, 'job_id': 2 ** 53 + 1}, {'job_id': 2 ** 53 + 1}),
    ('v1', {'errorId': 0, 'taskId': 123456}, {'job_id': 123456}),
    ('v1', {'errorId': 0, 'taskId': UUID}, {'job_id': UUID}),
    ('v2', ACCEPTED_V2, {'taskId': UUID}),
]


def zip_bomb():
    """1 GiB of blanks."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    parts = [packer.compress(b' ' * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2)]
    return (b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n'
            + parts[0] + parts[1] * 1023)


# The exit status that the README has for it; what was answered (to createJob where it is one answer).
REFUSED, NETWORK, UNREADABLE, DEADLINE = 3, 4, 5, 6
FAILURES = [
    ('documented', 'v1', REFUSED, [reply('{"error": true, "message": "MESSAGE_ERROR",}')]),
    ('wrong-token', 'v1', REFUSED, [{'error': True, 'message': f'Invalid api token. {TOKEN}'}]),
    ('no-success', 'v1', REFUSED, [{'success': False, 'message': 'No'}]),
    ('given-up', 'v1', REFUSED, [ACCEPTED, FAILED]),
    ('given-up-empty', 'v1', REFUSED, [ACCEPTED, {**FAILED, 'result': ''}]),
    ('wrong-id-of-another-service', 'v1', REFUSED,
     [{'errorId': 0, 'taskId': 123456}, {'error': True, 'message': 'Job not found'}]),
    ('v2-code', 'v2', REFUSED, [{'errorId': 1, 'errorCode': 'ERROR_KEY', 'errorDescription': 'No such key'}]),
    ('v2-given-up', 'v2', REFUSED, [ACCEPTED_V2, FAILED_V2]),
    ('unknown-word', 'v1', UNREADABLE, [ACCEPTED, {**RUNNING, 'status': 'pondering'}]),
    ('no-result', 'v1', UNREADABLE, [ACCEPTED, solved(None)]),
    ('not-a-number', 'v1', UNREADABLE, [ACCEPTED, solved('NaN_1_2_3')]),
    ('beyond-a-double', 'v1', UNREADABLE, [ACCEPTED, reply('{"error":false,"status":"success","result":1e999}')]),
    ('answer-before-the-id', 'v1', UNREADABLE, [solved('50_60_70_80')]),
    ('login-page', 'v1', UNREADABLE, [reply(f'<html>{TOKEN}</html>', fields=['Content-Type: text/html'])]),
    ('nesting', 'v1', UNREADABLE, [reply('{"a":' * 100000)]),
    ('nothing', 'v1', UNREADABLE, [reply('')]),
    ('bad-chunk', 'v1', UNREADABLE, [hang_up(b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}')]),
    ('bomb', 'v1', UNREADABLE, [hang_up(zip_bomb())]),
    ('redirect', 'v1', UNREADABLE, [reply('', '307 Away', [f'Location: https://service.invalid/{TOKEN}'])]),
    ('bad-gateway', 'v1', REFUSED, [reply('<html>', '502 Bad Gateway', ['Content-Type: text/html'])]),
    ('too-many', 'v1', REFUSED, [reply('slow down', '429 Too Many Requests', ['Retry-After: 3'])]),
    ('cut', 'v1', NETWORK, [hang_up(reply(ACCEPTED, length=500))]),
    ('reset', 'v1', NETWORK, [reset]),
    ('silence', 'v1', DEADLINE, [ACCEPTED, stay_silent]),
    ('drip', 'v1', DEADLINE, [drip(reply(ACCEPTED), 0.5)]),
    ('always-running', 'v2', DEADLINE, [ACCEPTED_V2, RUNNING_V2]),
]


def run(*words):
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            [os.environ['OMOSCOPE_PROGRAM'], *words, '--format=json'], capture_output=True, encoding='utf-8',
            timeout=60, env={**os.environ, 'OMOSCOPE_TOKEN': TOKEN, 'XDG_DATA_HOME': home, 'XDG_CACHE_HOME': home})
    assert TOKEN not in done.stdout + done.stderr, done
    return done


def check(service, dialect, job='web-pair', *words):
    options = {'web-question': [VIEW, f'--question={QUESTION}'], 'web-pair': [VIEW], 'web-slide': [VIEW]}
    done = run('check', f'--job={job}', f'--dialect={dialect}', f'--endpoint={service.base}/api', *words,
               *options.get(job, []), *(os.path.join(SAMPLES, name) for name in PICTURES[job]))
    assert not service.troubles, service.troubles
    for request in service.requests:
        assert (request.method, request.version) == ('POST', 'HTTP/1.1'), request.target
        assert request.field('Content-Type') == 'application/json', request.fields
        assert TOKEN not in request.target + str(request.fields), request.fields
    return done


def exactly(value):
    """To Python 340.0 is 340, and True is 1; on the wire they are not."""
    return json.dumps(value, sort_keys=True)


def same(printed, expected):
    """What is expected is in what is printed, to a billionth of a pixel."""
    if isinstance(expected, dict):
        return all(same(printed.get(key), value) for key, value in expected.items())
    if isinstance(expected, list):
        return len(printed) == len(expected) and all(map(same, printed, expected))
    return abs(printed - expected) < 1e-9


def test_request(dialect, job, expected):
    names = ('clientKey', 'task', 'taskId', UUID) if dialect == 'v2' else ('api_token', 'data', 'job_id', 123456)
    answer = ready({'rotate': 1}) if dialect == 'v2' else solved('1')
    with Service(ACCEPTED_V2 if dialect == 'v2' else ACCEPTED, answer) as service:
        check(service, dialect, job)
        create, ask = service.requests
    assert (create.target, ask.target) == PATHS[dialect], (create.target, ask.target)
    assert exactly(create.json()) == exactly({names[0]: TOKEN, names[1]: expected}), create.body[:300]
    assert exactly(ask.json()) == exactly({names[0]: TOKEN, names[2]: names[3]}), ask.body


def test_answer(dialect, job, answer, expected):
    with Service(ACCEPTED_V2 if dialect == 'v2' else ACCEPTED, answer) as service:
        done = check(service, dialect, job)
    assert done.returncode == 0 and same(json.loads(done.stdout), expected), done


def test_id(dialect, accepted, expected):
    with Service(accepted, PAIR_V2 if dialect == 'v2' else solved('1_2_3_4')) as service:
        done = check(service, dialect)
        sent = service.requests[1].json()
    assert done.returncode == 0, done
    assert exactly({key: sent[key] for key in expected}) == exactly(expected), sent


def test_failure(_, dialect, status, script):
    with Service(*script) as service:
        done = check(service, dialect, 'web-pair', f'--deadline={3 if status == DEADLINE else 60}')
        creates = [request for request in service.requests if request.target == PATHS[dialect][0]]
    assert done.returncode == status, done
    assert len(creates) == 1, 'createJob is sent once, whatever comes of it'
    assert json.loads(done.stdout)['error']['advice'], done


def test_wait(dialect, accepted, *answers):
    """Two seconds after each "running", and never another createJob. A connection that closes is no trouble."""
    with Service(accepted, *answers) as service:
        done = check(service, dialect)
        asked = service.requests[1:]
    assert done.returncode == 0 and json.loads(done.stdout)['polls'] == len(answers), done
    assert [request.target for request in asked] == [PATHS[dialect][1]] * len(answers), asked
    assert all(later.time - earlier.time >= 1.99 for earlier, later in zip(asked, asked[1:])), asked


def test_account(dialect, field, answer, balance):
    with Service(answer) as service:
        done = run('account', f'--dialect={dialect}', f'--endpoint={service.base}/api')
        asked = [request for request in service.requests if request.target == '/api/getBalance']
        others = [request.target for request in service.requests if request not in asked]
    assert [(request.method, request.json()) for request in asked] == [('POST', {field: TOKEN})], asked
    assert all(target in ('/api/getServicePrice?type=service', '/api/getService') for target in others), others
    assert balance in done.stdout, done


WAITS = [
    ('v1', ACCEPTED, RUNNING, {**RUNNING, 'status': 'waiting', 'result': ''}, solved('1_2_3_4')),
    ('v1', ACCEPTED, hang_up(reply({**RUNNING, 'status': 'processing'})), reply('', '503 Busy'), solved('1_2_3_4')),
    ('v2', ACCEPTED_V2, RUNNING_V2, {'errorId': 1, 'errorCode': 'ERROR_REDIS_JOB_DATA'}, PAIR_V2),
]
ACCOUNTS = [
    ('v1', 'api_token', {'error': False, 'balance': '0.00000', 'message': 'x'}, '"0.00000"'),
    ('v2', 'clientKey', {'errorId': 0, 'balance': 345.678, 'quantity': 10000, 'voucher_balance': 123.211}, '345.678'),
]
TESTS = [(test, row) for test, rows in (
    (test_wait, WAITS), (test_failure, FAILURES), (test_request, REQUESTS), (test_answer, ANSWERS), (test_id, IDS),
    (test_account, ACCOUNTS)) for row in rows]


def trouble_of(case):
    test, row = case
    try:
        test(*row)
        return None
    except Exception as trouble:  # whatever went wrong is the report
        return f'{row[:2]}: {trouble!r}'[:3000]


def main():
    print(f'1..{len(TESTS)}', flush=True)
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        for number, ((test, row), trouble) in enumerate(zip(TESTS, pool.map(trouble_of, TESTS)), 1):
            if trouble:
                print('# ' + trouble.replace('\n', '\n# '))
            print(f'{"not ok" if trouble else "ok"} {number} {test.__name__} {row[0]} {row[1]}'[:80], flush=True)


if __name__ == '__main__':
    sys.exit(main())
