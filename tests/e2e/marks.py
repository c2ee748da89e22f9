# SPDX-License-Identifier: GPL-3.0-or-later
"""Where marks must stand on the screen, reckoned here anew from the numbers, and whether they are there."""

import math

# What the eye takes the numbers 1 and 2 by: amber and blue.
INKS = {1: (255, 158, 10), 2: (33, 140, 250)}
RADIUS = 13
MARGIN = 24


def fit(natural, canvas):
    """Scale and origin of the best fit, which never enlarges: canvas is (x, y, width, height) on the screen."""
    x, y, width, height = canvas
    scale = min(1.0, (width - 2 * MARGIN) / natural[0], (height - 2 * MARGIN) / natural[1])
    return scale, x + (width - scale * natural[0]) / 2, y + (height - scale * natural[1]) / 2


def centre(point, view, natural, canvas):
    """The middle of a returned point's pixel, on the screen."""
    scale, left, top = fit(natural, canvas)
    return (left + scale * (point[0] + 0.5) * natural[0] / view[0],
            top + scale * (point[1] + 0.5) * natural[1] / view[1])


def is_like(pixel, ink):
    return sum(abs(a - b) for a, b in zip(pixel, ink)) < 60


def has_ring(screen, number, middle):
    """Ink of the number on the ring in at least six of eight directions between the cross-hair's arms."""
    hits = 0
    for eighth in range(8):
        angle = math.pi / 8 + eighth * math.pi / 4
        hits += any(is_like(screen.at(middle[0] + r * math.cos(angle), middle[1] + r * math.sin(angle)), INKS[number])
                    for r in (RADIUS - 1, RADIUS - 0.5, RADIUS, RADIUS + 0.5, RADIUS + 1))
    return hits >= 6


def count_ink(screen, number, canvas):
    x, y, width, height = canvas
    return sum(is_like(screen.at(column, row), INKS[number])
               for row in range(y, y + height) for column in range(x, x + width))
