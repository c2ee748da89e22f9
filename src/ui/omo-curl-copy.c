/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-curl-copy.h"

#include <glib/gi18n-lib.h>

#include "core/omo-curl.h"
#include "core/omo-detail.h"
#include "ui/omo-file-save.h"

/* Any will do: only whether there is a file is asked. */
#define SOME_NAME "body"

static void
copy (GtkWidget *widget, const char *command)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), command);
}

static GBytes *
produce (gpointer data, GError **error)
{
  return g_bytes_ref (omo_exchange_get_request_body (data));
}

/* The body is where the command says. */
static char *
saved_cb (GtkWidget *widget, const char *path, gpointer data)
{
  g_auto (OmoCurl) curl = { 0 };
  g_autofree char *name = g_filename_display_basename (path);

  /* It could be written before. */
  if (!omo_curl_write (data, path, &curl, NULL))
    return NULL;
  copy (widget, curl.command);
  /* Translators: a file name */
  return g_strdup_printf (_ ("Copied as a curl command; it reads the body from %s, and the token "
                             "from $OMOSCOPE_TOKEN."),
                          name);
}

void
omo_curl_copy (GtkWidget *widget, OmoExchange *exchange)
{
  g_auto (OmoCurl) curl = { 0 };
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && OMO_IS_EXCHANGE (exchange));

  if (!omo_curl_write (exchange, SOME_NAME, &curl, &error))
    {
      g_autofree char *reason = omo_detail_tell (error);

      gtk_widget_activate_action (widget, "win.tell", "s", reason);
    }
  else if (curl.body != NULL)
    {
      g_autofree char *name = omo_curl_make_file_name (exchange, 0);

      omo_file_save_and_tell (widget, _ ("Save the Body for curl"), name, produce,
                              g_object_ref (exchange), g_object_unref, saved_cb);
    }
  else
    {
      copy (widget, curl.command);
      gtk_widget_activate_action (
          widget, "win.tell", "s",
          _ ("Copied as a curl command; it reads the token from $OMOSCOPE_TOKEN."));
    }
}
