/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A window over another one that can be built anew in another language, with what it shows. */
#define OMO_TYPE_RENEWABLE (omo_renewable_get_type ())
G_DECLARE_INTERFACE (OmoRenewable, omo_renewable, OMO, RENEWABLE, GtkWindow)

struct _OmoRenewableInterface
{
  GTypeInterface parent_interface;

  /* Another one over `parent`, presented, which has taken over what `self` shows. */
  GtkWindow *(*renew) (OmoRenewable *self, GtkWindow *parent);
};

/* Builds the windows over `old` anew over `renewed`, each as large as it was, and what is over them as well. Those that
 * ask a question, as files to be chosen, are no renewable ones: GTK ends them with `old`. */
void omo_renewable_renew_all (GtkWindow *old, GtkWindow *renewed);

G_END_DECLS
