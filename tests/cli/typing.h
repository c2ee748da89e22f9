/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-profile.h"

/* What the program gets when somebody types `command` and `arguments`, as far as NULL; `out_argc` is how many that are.
 * The texts are the caller's. Free with g_free. */
char **type_arguments (const char *command, const char *const *arguments, int *out_argc);

/* As if the profile had been set up in the window. Takes `profile`. */
void keep_profile (OmoProfile *profile);
