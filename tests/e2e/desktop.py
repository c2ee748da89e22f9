# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop tells its programs of fonts and motion."""

import contextlib
import subprocess
import tempfile

from person import run, wait


@contextlib.contextmanager
def desktop(*settings):
    """As a settings daemon tells it."""
    with tempfile.NamedTemporaryFile('w', suffix='.conf') as file:
        file.write('\n'.join(settings) + '\n')
        file.flush()
        daemon = subprocess.Popen(['xsettingsd', '-c', file.name], stderr=subprocess.DEVNULL)
        try:
            wait('the settings daemon', lambda: b'_XSETTINGS_S0' in run('xlsatoms', '-name', '_XSETTINGS_S0'))
            yield
        finally:
            daemon.terminate()
            daemon.wait()
