/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A test for each row of the table `cases`, whose rows have a `name`: "`folder`/name", of `function` with the row. */
#define ADD_CASES(folder, cases, function)                                                         \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat (folder "/", (cases)[i].name, NULL);                     \
                                                                                                   \
      g_test_add_data_func (path, &(cases)[i], function);                                          \
    }
