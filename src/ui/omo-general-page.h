/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page of the preferences: language, light or dark, notifications. What is chosen counts at once. */
#define OMO_TYPE_GENERAL_PAGE (omo_general_page_get_type ())
G_DECLARE_FINAL_TYPE (OmoGeneralPage, omo_general_page, OMO, GENERAL_PAGE, GtkGrid)

GtkWidget *omo_general_page_new (GSettings *settings);

G_END_DECLS
