/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The headless `omoscope check`: one captcha, submitted as the window does it, answered on stdout as text or
 * JSON, with the annotated picture on request. Needs no display.
 *
 * `argv[0]` is "check". Returns the exit status: 0 answered, 2 usage, 3 the service refused or gave up,
 * 4 network or TLS, 5 unreadable answer, 6 deadline, 7 picture unusable, 130 interrupted. */
int omo_check_main (int argc, char *argv[]);

/* What `omoscope --demo` does without a display: checks the web pair sample with the stand-in, prints the answer,
 * writes the annotated picture, and says so. Same exit statuses. */
int omo_check_demo (void);

G_END_DECLS
