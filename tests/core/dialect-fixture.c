/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dialect-fixture.h"

#include <string.h>

const OmoDialect *
find_dialect (const char *id)
{
  return id == NULL ? omo_dialect_get_default () : omo_dialect_from_id (id);
}

GBytes *
create_body (const char *text)
{
  return g_bytes_new (text, strlen (text));
}
