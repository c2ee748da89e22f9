/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-standin-name.h"

#include <glib/gi18n-lib.h>

const char *
omo_standin_name_tell (const char *endpoint)
{
  /* Translators: in place of an address, of a job that the simulated service answered */
  return g_strcmp0 (endpoint, OMO_STANDIN_NAME) == 0 ? _ ("simulated") : endpoint;
}
