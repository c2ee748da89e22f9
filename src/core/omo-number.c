/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-number.h"

#include <math.h>

char *
omo_number_print (double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.9g", fabs (value));
  return g_strconcat (value < 0 ? "−" : "", digits, NULL);
}

char *
omo_number_print_rounded (double value)
{
  return omo_number_print (round (value * 10) / 10);
}
