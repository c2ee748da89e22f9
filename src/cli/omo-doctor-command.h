/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The headless `omoscope doctor`: what is wrong with requests, replies and pictures, on stdout as text or JSON. Nothing is
 * sent, and no token is printed. */

typedef enum
{
  OMO_DOCTOR_EXIT_CLEAN = 0,
  OMO_DOCTOR_EXIT_FINDINGS = 1, /* also: what was found could not be written */
  OMO_DOCTOR_EXIT_USAGE = 2,
  OMO_DOCTOR_EXIT_UNREADABLE = 7,
} OmoDoctorExit;

/* `argv[0]` is "doctor". Returns the exit status, an OmoDoctorExit. */
int omo_doctor_main (int argc, char *argv[]);

G_END_DECLS
