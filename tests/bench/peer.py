# SPDX-License-Identifier: GPL-3.0-or-later
"""The same in Python with urllib and Pillow: peer.py BASE PICTURE OUT.png"""

import base64
import json
import sys
import time
import urllib.request

from PIL import Image, ImageDraw

base, picture, out = sys.argv[1:]


def post(path, body):
    request = urllib.request.Request(f'{base}/{path}', json.dumps(body).encode(), {'Content-Type': 'application/json'})
    with urllib.request.urlopen(request) as reply:
        return json.load(reply)


with open(picture, 'rb') as file:
    data = base64.b64encode(file.read()).decode()
job = post('createJob', {'api_token': 'demo', 'data': {'type_job_id': '22', 'image_base64': data,
                                                       'widthview': '340', 'weightview': '212'}})['job_id']
while True:
    reply = post('getJobResult', {'api_token': 'demo', 'job_id': job})
    if reply['status'] != 'running':
        break
    time.sleep(2)
numbers = [int(number) for number in reply['result'].split('_')]
image = Image.open(picture)
draw = ImageDraw.Draw(image)
for x, y in (numbers[:2], numbers[2:]):
    x, y = x * image.width / 340, y * image.height / 212
    draw.ellipse((x - 13, y - 13, x + 13, y + 13), outline='red', width=3)
image.save(out)
print(reply['result'])
