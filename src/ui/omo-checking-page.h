/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page of the preferences: how far off an answer may be and still be right, a row for each job type. What is set
 * counts at once. */
#define OMO_TYPE_CHECKING_PAGE (omo_checking_page_get_type ())
G_DECLARE_FINAL_TYPE (OmoCheckingPage, omo_checking_page, OMO, CHECKING_PAGE, GtkBox)

GtkWidget *omo_checking_page_new (GSettings *settings);

G_END_DECLS
