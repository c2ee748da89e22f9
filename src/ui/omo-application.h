/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OMO_APPLICATION_ID "io.github.omoscope.Omoscope"

/* The application of the window: options, accelerators, style.
 *   --demo           open the window on a sample, with the stand-in service answering
 *   --sample=ID      which sample (web-pair, phone-pair, web-rotate)
 *   --script=TEXT    what the stand-in answers (omo-script.h)
 *   PICTURE...       files to load */
#define OMO_TYPE_APPLICATION (omo_application_get_type ())
G_DECLARE_FINAL_TYPE (OmoApplication, omo_application, OMO, APPLICATION, GtkApplication)

OmoApplication *omo_application_new (void);

G_END_DECLS
