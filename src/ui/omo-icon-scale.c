/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-icon-scale.h"

#include <math.h>

#include "ui/omo-text-scale.h"

/* Beside letters of the usual size, in px. */
#define USUAL_SIZE 16
/* That of what is ticked, as the theme has it. */
#define USUAL_CHECK_SIZE 14
/* Between it and its words, as the theme has it. */
#define USUAL_CHECK_SPACING 4

static void
text_size_changed_cb (GtkCssProvider *provider)
{
  double scale = omo_text_scale_get ();
  int size = (int) round (USUAL_SIZE * scale);
  int check_size = (int) round (USUAL_CHECK_SIZE * scale);
  int check_spacing = (int) round (USUAL_CHECK_SPACING * scale);
  g_autofree char *style = NULL;

  /* Not in em: with a font a little larger than usual, icons would be drawn between pixels. */
  if (scale > 1)
    style = g_strdup_printf ("window { -gtk-icon-size: %dpx; }"
                             "checkbutton { border-spacing: %dpx; }"
                             "checkbutton > check, checkbutton > radio {"
                             " -gtk-icon-size: %dpx; min-width: %dpx; min-height: %dpx; }",
                             size, check_spacing, check_size, check_size, check_size);
  gtk_css_provider_load_from_data (provider, style == NULL ? "" : style, -1);
}

void
omo_icon_scale_follow (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  g_return_if_fail (GDK_IS_DISPLAY (display));

  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (gtk_settings_get_for_display (display), "notify::gtk-xft-dpi",
                           G_CALLBACK (text_size_changed_cb), provider, G_CONNECT_SWAPPED);
  text_size_changed_cb (provider);
}
