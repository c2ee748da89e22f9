/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-shortcut.h"

#include <glib/gi18n-lib.h>

#define ARROWS "Left Right Up Down"
#define SHIFT_ARROWS "<Shift>Left <Shift>Right <Shift>Up <Shift>Down"
#define CTRL_ARROWS "<Control>Left <Control>Right <Control>Up <Control>Down"
#define CTRL_SHIFT_ARROWS                                                                          \
  "<Control><Shift>Left <Control><Shift>Right <Control><Shift>Up <Control><Shift>Down"

static const OmoShortcut shortcuts[] = {
  { .title = N_ ("Captcha") },
  { N_ ("Open pictures"), NULL, "win.open", { "<Control>o" } },
  { N_ ("Paste a picture, files or base64"), "<Control>v" },
  { N_ ("Capture a part of the screen"), NULL, "win.capture", { "<Control><Shift>s" } },
  { N_ ("Next and previous of several captchas"), "n p" },
  { N_ ("Submit"), NULL, "win.submit", { "<Control>Return", "<Control>KP_Enter" } },
  { N_ ("Cancel"), "Escape" },
  { N_ ("Undo"), "<Control>z" },
  { N_ ("Save the picture with marks"), NULL, "win.save-marked", { "<Control>s" } },
  { N_ ("Copy the picture with marks"), "<Control>c" },
  { N_ ("Present full screen"), NULL, "win.present", { "F5" } },
  { N_ ("Next step of the presentation"), "space" },
  { N_ ("Show or hide the history"), NULL, "win.history", { "F9" } },
  { N_ ("Delete the jobs chosen in the history"), "Delete" },
  { N_ ("Show or hide the traffic"), NULL, "win.traffic", { "<Control>t" } },
  { N_ ("Find in a body of the traffic"), "<Control>f" },
  { N_ ("Connection: token and service"), NULL, "win.connection", { "<Control>k" } },

  { .title = N_ ("Verdict") },
  { N_ ("Mark the truth, and stop"), "m" },
  { N_ ("Move the mark by 1 px"), ARROWS },
  { N_ ("Move the mark by 10 px"), SHIFT_ARROWS },
  { N_ ("Put a mark, let it go"), "Return space" },
  { N_ ("Right"), "r" },
  { N_ ("Wrong"), "w" },
  { N_ ("Unsure"), "u" },

  { .title = N_ ("Cutting out a part") },
  { N_ ("Begin"), "c" },
  { N_ ("Move the rectangle"), ARROWS },
  { N_ ("Change its size"), SHIFT_ARROWS },
  { N_ ("Move it by longer steps"), CTRL_ARROWS },
  { N_ ("Change its size by longer steps"), CTRL_SHIFT_ARROWS },
  { N_ ("Cut"), "Return" },
  { N_ ("Leave the picture as it is"), "Escape" },

  { .title = N_ ("Picture") },
  { N_ ("Zoom in"), "plus", "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { N_ ("Zoom out"), "minus", "win.zoom-out", { "<Control>minus" } },
  { N_ ("Best fit"), "0", "win.zoom-fit", { "<Control>0" } },
  { N_ ("One to one"), "1", "win.zoom-original", { "<Control>1" } },
  { N_ ("Two to one"), "2" },
  { N_ ("Pan"), CTRL_ARROWS },

  { .title = N_ ("Window") },
  { N_ ("Menu"), "F10" },
  { N_ ("Preferences"), NULL, "app.preferences", { "<Control>comma" } },
  { N_ ("Next and previous page of the preferences"), "<Control>Page_Down <Control>Page_Up" },
  { N_ ("Keyboard shortcuts"), NULL, "app.shortcuts", { "<Control>question", "<Control>slash" } },
  { N_ ("New window"), NULL, "app.new-window", { "<Control>n" } },
  { N_ ("Close the window"), NULL, "window.close", { "<Control>w" } },
  { N_ ("Close a window over another one"), "Escape" },
  { N_ ("Close all windows"), NULL, "app.quit", { "<Control>q" } },
};

const OmoShortcut *
omo_shortcut_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (shortcuts), NULL);

  return &shortcuts[index];
}

guint
omo_shortcut_get_n (void)
{
  return G_N_ELEMENTS (shortcuts);
}

gboolean
omo_shortcut_is_group (const OmoShortcut *self)
{
  return self->keys == NULL && self->action == NULL;
}

char *
omo_shortcut_print_keys (const OmoShortcut *self)
{
  if (self->keys == NULL || self->action == NULL)
    return g_strdup (self->keys != NULL ? self->keys : self->accelerators[0]);
  return g_strjoin (" ", self->keys, self->accelerators[0], NULL);
}

char *
omo_shortcut_print_names (const OmoShortcut *self)
{
  g_autofree char *printed = omo_shortcut_print_keys (self);
  g_auto (GStrv) keys = g_strsplit (printed, " ", -1);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;

      gtk_accelerator_parse (keys[i], &key, &modifiers);
      g_free (keys[i]);
      keys[i] = gtk_accelerator_get_label (key, modifiers);
    }
  return g_strjoinv (", ", keys);
}

void
omo_shortcut_set_accelerators (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                             shortcuts[i].accelerators);
}
