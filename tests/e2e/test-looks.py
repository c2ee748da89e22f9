#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in its other looks: Vietnamese, dark, high contrast, large text, without motion, small and narrow. Checks what
can be checked from outside and leaves a picture of each to be looked at."""

import sys
import time

import tap
from desktop import desktop
from names import check_names
from person import NO_LEAKS, Screen, Window, keys, run, wait


def answer(window, text):
    window.submit()
    window.wait_for_text(text)
    run('xdotool', 'mousemove', '1270', '1010')


def activate(window, name):
    """An action of the window, as its menu would."""
    actions = window.frame.get_action_iface()
    index = next(i for i in range(actions.get_n_actions()) if actions.get_action_name(i) == name)
    actions.do_action(index)


def background(window):
    """The darkest and the lightest of the three colours at the lower right of the window."""
    x, y, width, height = window.place(window.frame)
    pixel = Screen().at(x + width - 40, y + height - 20)
    return min(pixel), max(pixel)


def test_vietnamese():
    with Window('--script=running=0', '--sample=web-pair', LANGUAGE='vi') as window:
        window.wait_for_text('Kết quả')
        Screen().save('vietnamese-loaded')
        answer(window, '48_57_289_132')
        Screen().save('vietnamese-answered')


def test_vietnamese_failure():
    with Window('--script=create=http-500', '--sample=web-rotate', LANGUAGE='vi') as window:
        answer(window, '(HTTP 500)')
        Screen().save('vietnamese-failed')


def test_dark():
    with Window('--script=running=0', '--sample=web-rotate', GTK_THEME='Adwaita:dark') as window:
        answer(window, '50')
        wait('the dark window', lambda: background(window)[1] < 100)
        Screen().save('dark-answered')


def test_high_contrast():
    with Window('--script=running=0', '--sample=web-pair', GTK_THEME='HighContrast') as window:
        answer(window, '48_57_289_132')
        wait('the white window', lambda: background(window)[0] > 245)
        Screen().save('high-contrast-answered')


def test_high_contrast_dark():
    with Window('--script=create=http-500', '--sample=web-rotate', GTK_THEME='HighContrast:dark',
                LANGUAGE='vi') as window:
        answer(window, '(HTTP 500)')
        wait('the dark window', lambda: background(window)[1] < 60)
        Screen().save('high-contrast-dark-failed')


def height_of(window, text):
    label = next(node for node in window.walk() if node.get_role_name() == 'label' and node.get_name() == text)
    return window.place(label)[3]


def test_large_text():
    with Window('--sample=web-pair', LANGUAGE='vi') as window:
        window.wait_for_text('web-pair.png')
        usual = height_of(window, 'Kết quả')
    with desktop('Xft/DPI 196608'), Window('--script=running=0', '--sample=web-pair', LANGUAGE='vi') as window:
        window.wait_for_text('web-pair.png')
        wait('the large letters', lambda: height_of(window, 'Kết quả') > 1.8 * usual)
        answer(window, '48_57_289_132')
        Screen().save('large-text-answered')


def test_large_text_empty():
    with desktop('Xft/DPI 196608'), Window() as window:
        window.wait_for_text('Drop a captcha here')
        Screen().save('large-text-empty')
        keys('ctrl+comma')
        run('xdotool', 'search', '--sync', '--onlyvisible', '--name', '^Preferences$')
        Screen().save('large-text-preferences')
        keys('Escape')


def test_without_motion():
    with desktop('Gtk/EnableAnimations 0'), \
            Window('--script=running=500,delay=200', '--sample=web-pair') as window:
        window.wait_for_text('web-pair.png')
        window.submit()
        window.wait_for_text('Accepted as job')
        x, y, width, height = window.place(window.find('progress bar', 'The service is working'))
        # Longer than four of the steps that the bar takes where it moves.
        before = Screen()
        time.sleep(0.5)
        after = Screen()
        assert all(before.at(column, row) == after.at(column, row)
                   for row in range(y, y + height) for column in range(x, x + width))
        after.save('without-motion-working')
        keys('Escape')
        window.wait_for_text('Cancelled')


def test_windows_of_their_own():
    with Window('--script=running=0', '--sample=web-rotate', LANGUAGE='vi', ASAN_OPTIONS=NO_LEAKS) as window:
        answer(window, '50')
        keys('r')
        window.wait_for_text('Do bạn đánh giá.')
        for action, title, name in (('win.statistics', 'Thống kê', 'statistics'), ('win.prices', 'Bảng giá', 'prices'),
                                    ('win.test-connection', 'Kiểm tra kết nối', 'connection-test'),
                                    ('win.repeat', 'Gửi lặp', 'repeat')):
            activate(window, action)
            run('xdotool', 'search', '--sync', '--onlyvisible', '--name', f'^{title}$')
            check_names(window, name)
            Screen().save('vietnamese-' + name)
            keys('Escape')
            wait(f'{name} closed', lambda: window.root.get_child_count() == 1)
        keys('ctrl+k')
        check_names(window, 'connection')
        Screen().save('vietnamese-connection')
        keys('Escape')


def test_800_by_600():
    with Window('--script=running=0', '--sample=phone-pair') as window:
        window.shrink(800, 600)
        answer(window, '449_930_862_1109')
        Screen().save('small-answered')


def test_800_by_600_empty():
    with Window(LANGUAGE='vi') as window:
        window.shrink(800, 600)
        window.wait_for_text('Thả captcha vào đây')
        Screen().save('small-empty')


def test_800_by_600_with_traffic():
    with Window('--script=running=0', '--sample=web-slide', LANGUAGE='vi', ASAN_OPTIONS=NO_LEAKS) as window:
        window.shrink(800, 600)
        answer(window, '204')
        keys('ctrl+t')
        window.wait_for_text('POST createJob')
        # What opens would make the window larger than asked for.
        window.shrink(800, 600)
        Screen().save('small-traffic')


def test_360_wide():
    with Window('--script=running=0', '--sample=web-rotate', LANGUAGE='vi') as window:
        window.shrink(360, 700)
        answer(window, '50')
        Screen().save('narrow-answered')


if __name__ == '__main__':
    tap.main(sys.modules[__name__])
