/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-about.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-application.h"
#include "ui/omo-child-window.h"
#include "ui/omo-renewable.h"

/* The first that takes the focus is the name, which would stand there chosen, as if to be copied. */
static void
choose_nothing (GtkWindow *dialog)
{
  GtkWidget *focus = gtk_window_get_focus (dialog);

  if (!GTK_IS_LABEL (focus))
    return;
  gtk_label_select_region (GTK_LABEL (focus), 0, 0);
  gtk_window_set_focus (dialog, NULL);
}

static GtkWindow *
open_window (GtkWindow *parent)
{
  GtkWindow *dialog =
      g_object_new (GTK_TYPE_ABOUT_DIALOG, "program-name", "Omoscope", "version", OMO_VERSION,
                    "comments", _ ("See what a captcha-recognition API really answers"),
                    "license-type", GTK_LICENSE_GPL_3_0, "logo-icon-name", OMO_APPLICATION_ID,
                    "translator-credits", _ ("translator-credits"), "modal", TRUE, NULL);

  omo_renewable_make (dialog, open_window);
  omo_child_window_put_over (dialog, parent);
  gtk_window_present (dialog);
  choose_nothing (dialog);
  return dialog;
}

void
omo_about_show (GtkWindow *parent)
{
  open_window (parent);
}
