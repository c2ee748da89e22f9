#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/po/places.py CATALOGUE.mo: every text in braces of an original, which the doctor fills in, is in its
translation, and no other. gettext knows formats of C alone."""

import gettext
import re
import sys

PLACE = re.compile(r'\{[a-z_]+\}')


def main():
    with open(sys.argv[1], 'rb') as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    status = 0
    for original, translation in catalogue.items():
        if isinstance(original, tuple):  # of a plural: the number of the form beside it
            original = original[0]
        if set(PLACE.findall(original)) != set(PLACE.findall(translation)):
            print(f'other places in braces: “{original}”, “{translation}”')
            status = 1
    return status


sys.exit(main())
