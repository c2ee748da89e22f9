/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-text-scale.h"

#include <gtk/gtk.h>

/* Of a desktop where nobody asked for larger letters. */
#define USUAL_DPI 96

/* In 1024ths of a dot per inch; -1 where the desktop says nothing. */
double
omo_text_scale_get (void)
{
  int dpi = -1;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return MAX (dpi / 1024.0 / USUAL_DPI, 1);
}
