/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OMO_APPLICATION_ID "io.github.omoscope.Omoscope"

/* The application of the window: options, accelerators, style.
 *   --new-window     a new window also where the program runs already
 *   --demo           open the window on a sample, with the stand-in service answering
 *   --sample=JOB     load the sample of this job type
 *   --script=TEXT    what the stand-in answers (omo-script.h)
 *   PICTURE...       files to load
 * Actions, which the desktop calls too: app.new-window, app.demo (in a window of its own), app.show-window (u),
 * app.preferences, app.profiles (the same, at its page of profiles), app.about, app.quit. */
#define OMO_TYPE_APPLICATION (omo_application_get_type ())
G_DECLARE_FINAL_TYPE (OmoApplication, omo_application, OMO, APPLICATION, GtkApplication)

OmoApplication *omo_application_new (void);

/* The options, up to G_OPTION_ENTRY_NULL, for what tells of them elsewhere. */
const GOptionEntry *omo_application_get_options (void);

G_END_DECLS
