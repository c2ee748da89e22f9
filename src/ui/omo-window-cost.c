/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/omo-window-private.h"

/* What a press of Submit would cost; NULL where it costs nothing or that is not known. */
static const char *
find_cost (OmoWindow *self)
{
  const OmoServicePrice *price = omo_workspace_find_price (self->workspace);

  if (price == NULL || omo_workspace_is_simulated (self->workspace)
      || omo_workspace_get_natural_size (self->workspace).width <= 0)
    return NULL;
  return price->price;
}

/* Where there is no room the request pane alone tells it. */
void
omo_window_update_cost (OmoWindow *self)
{
  const char *cost = find_cost (self);
  g_autofree char *text = NULL;

  if (cost != NULL)
    /* Translators: beside Submit; %s is a price */
    text = g_strdup_printf (_ ("this call costs %s"), cost);
  gtk_label_set_label (self->cost_label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (self->cost_label), cost != NULL && self->is_roomy);
}
