/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The headless `omoscope check`: one captcha, submitted as the window does it, answered on stdout as text or
 * JSON, with the annotated picture on request. Needs no display. */

typedef enum
{
  OMO_CHECK_EXIT_ANSWERED = 0,
  OMO_CHECK_EXIT_UNWRITTEN = 1,  /* answered, but something could not be written */
  OMO_CHECK_EXIT_USAGE = 2,      /* also: no token, an unusable endpoint */
  OMO_CHECK_EXIT_REFUSED = 3,    /* by the service's words or by HTTP status; or it gave up */
  OMO_CHECK_EXIT_NETWORK = 4,    /* network or TLS */
  OMO_CHECK_EXIT_UNREADABLE = 5, /* an answer that is none of the API's or of the job type's */
  OMO_CHECK_EXIT_DEADLINE = 6,
  OMO_CHECK_EXIT_PICTURE = 7, /* a picture is missing or unusable; nothing was sent */
  OMO_CHECK_EXIT_INTERRUPTED = 130,
} OmoCheckExit;

/* `argv[0]` is "check". Returns the exit status, an OmoCheckExit. */
int omo_check_main (int argc, char *argv[]);

/* What `omoscope --demo` does without a display: checks the web pair sample with the stand-in, prints the answer,
 * writes the annotated picture, and says so. Same exit statuses. */
int omo_check_demo (void);

G_END_DECLS
