# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures ours against a floor or a peer in the same run, turn about, and prints the ratios of the medians."""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = int(os.environ.get('OMOSCOPE_BENCH_ROUNDS', '9'))
SOURCE, BUILD = sys.argv[1:]
PICTURE = os.path.join(SOURCE, 'data', 'samples', 'web-pair.png')
# Debian's, which sees Debian's Pillow.
PYTHON = '/usr/bin/python3'
LARGE = 20 * 1024 * 1024


def take(command, stdout=subprocess.PIPE):
    """Wall and CPU seconds of a command that must succeed, and what it printed."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    printed = subprocess.run(command, check=True, stdout=stdout).stdout
    wall = time.monotonic() - start
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime, printed


def compare(name, ours, peer, aim):
    take(ours), take(peer)
    rounds = [(take(ours), take(peer)) for _ in range(ROUNDS)]
    wall = [statistics.median(pair[side][0] for pair in rounds) for side in (0, 1)]
    cpu = [statistics.median(pair[side][1] for pair in rounds) for side in (0, 1)]
    report(name, f'{wall[0] * 1000:.0f} ms', f'{wall[1] * 1000:.0f} ms', wall[0] / wall[1], aim,
           f'CPU {cpu[0] / cpu[1]:.2f}x')


def report(name, ours, peer, ratio, aim, note=''):
    print(f'{name:44} {ours:>10} {peer:>10} {ratio:7.2f}x   {f"aim {aim}x" if aim else "":9}  {note}', flush=True)


def find_missing(*tools):
    """What a peer needs and this machine lacks."""
    return [tool for tool in tools if shutil.which(tool) is None]


def has_pillow():
    return subprocess.run([PYTHON, '-c', 'import PIL.ImageDraw'], stderr=subprocess.DEVNULL).returncode == 0


def compare_with(missing, name, ours, peer, aim):
    if missing:
        print(f'{name:44} not measured: {", ".join(missing)} not installed', flush=True)
    else:
        compare(name, ours, peer, aim)


def measure_start():
    program = os.path.join(BUILD, 'tests', 'bench', 'first-frame')
    compare('start to first frame / bare window', [program, 'omoscope'], [program, 'bare'], 1.5)


def measure_check(folder):
    server = subprocess.Popen([os.path.join(BUILD, 'tests', 'bench', 'serve')], stdout=subprocess.PIPE)
    base = server.stdout.readline().decode().strip().rstrip('/')
    ours = [os.path.join(BUILD, 'src', 'omoscope'), 'check', '--job=web-pair', '--view-size=340x212',
            f'--endpoint={base}', f'--annotated={folder}/ours.png', PICTURE]
    here = os.path.join(SOURCE, 'tests', 'bench')
    try:
        compare_with(find_missing('base64', 'jq', 'curl', 'convert', 'identify'),
                     'check / base64, jq, curl, ImageMagick', ours,
                     [os.path.join(here, 'peer.sh'), base, PICTURE, f'{folder}/shell.png'], 0.25)
        compare_with([] if has_pillow() else ['Pillow'], 'check / Python, urllib, Pillow', ours,
                     [PYTHON, os.path.join(here, 'peer.py'), base, PICTURE, f'{folder}/python.png'], 0.5)
    finally:
        server.kill()
        server.wait()


def measure_request(folder):
    large = os.path.join(folder, 'large')
    with open(large, 'wb') as file:
        file.write(os.urandom(LARGE))
    program = os.path.join(BUILD, 'tests', 'bench', 'build-request')
    memory, seconds, floor = [], [], []
    for _ in range(ROUNDS):
        peak, took, _ = take([program, large])[2].split()
        memory.append(float(peak))
        seconds.append(float(took))
        floor.append(take(['base64', '-w0', large], subprocess.DEVNULL)[0])
    peak, took, base64 = (statistics.median(values) for values in (memory, seconds, floor))
    report('request of 20 MiB: peak memory / picture', f'{peak / 2**20:.0f} MiB', '20 MiB', peak / LARGE, 2.5)
    # base64 keeps nothing of what it writes; ours is mostly the first touch of the memory that is sent.
    report('request of 20 MiB: time / base64 -w0', f'{took * 1000:.0f} ms', f'{base64 * 1000:.0f} ms', took / base64,
           None)


def measure_by_itself(name):
    print(flush=True)
    subprocess.run([os.path.join(BUILD, 'tests', 'bench', name)], check=True)


print(f'medians of {ROUNDS} rounds, turn about; below 1 ours is less')
with tempfile.TemporaryDirectory() as temporary:
    measure_start()
    measure_check(temporary)
    measure_request(temporary)
measure_by_itself('first-question')
measure_by_itself('history')
measure_by_itself('body')
measure_by_itself('paste')
