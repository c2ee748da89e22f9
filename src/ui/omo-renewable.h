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

/* Makes `window`, of a class that cannot be derived from, one that can be built anew: `open` presents another one over
 * `parent`. */
void omo_renewable_make (GtkWindow *window, GtkWindow *(*open) (GtkWindow *parent));

/* Builds the windows over `old` anew over `renewed`, each as large as it was, and what is over them as well. Questions
 * are no renewable ones: nothing is lost with them, and where a file is saved, omo-file-save tells it in the new window. */
void omo_renewable_renew_all (GtkWindow *old, GtkWindow *renewed);

/* The window that stands where `old` stood, however often it was renewed; `old` itself where it was not. Borrowed, and it may
 * have been closed since. */
GtkWindow *omo_renewable_find_renewed (GtkWindow *old);

G_END_DECLS
