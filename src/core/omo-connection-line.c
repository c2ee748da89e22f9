/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-connection-line.h"

#include <glib/gi18n-lib.h>

#include "core/omo-connection-advice.h"
#include "core/omo-detail.h"
#include "core/omo-error.h"

struct _OmoConnectionLine
{
  GObject parent_instance;

  OmoConnectionStep step;
  OmoConnectionState state;
  char *detail;
  char *advice;
  double seconds;
  const char *error; /* a constant */
};

G_DEFINE_FINAL_TYPE (OmoConnectionLine, omo_connection_line, G_TYPE_OBJECT)

typedef struct
{
  const char *id;
  const char *label;
} Name;

static const Name steps[OMO_N_CONNECTION_STEPS] = {
  [OMO_CONNECTION_STEP_PROXY] = { "proxy", N_ ("Proxy") },
  [OMO_CONNECTION_STEP_NAME] = { "name", N_ ("Name lookup") },
  [OMO_CONNECTION_STEP_REACH] = { "reach", N_ ("Network connection") },
  [OMO_CONNECTION_STEP_TLS] = { "tls", N_ ("Secure connection") },
  [OMO_CONNECTION_STEP_PRICES] = { "prices", N_ ("Price list") },
  [OMO_CONNECTION_STEP_BALANCE] = { "balance", N_ ("Token and balance") },
  [OMO_CONNECTION_STEP_CLOCK] = { "clock", N_ ("Clock") },
};

static const Name states[OMO_N_CONNECTION_STATES] = {
  /* Translators: what a check of the connection found */
  [OMO_CONNECTION_STATE_OK] = { "ok", N_ ("ok") },
  [OMO_CONNECTION_STATE_WARNING] = { "warning", N_ ("warning") },
  [OMO_CONNECTION_STATE_FAILED] = { "failed", N_ ("failed") },
  [OMO_CONNECTION_STATE_SKIPPED] = { "skipped", N_ ("skipped") },
};

const char *
omo_connection_step_get_id (OmoConnectionStep step)
{
  g_return_val_if_fail ((guint) step < OMO_N_CONNECTION_STEPS, NULL);
  return steps[step].id;
}

const char *
omo_connection_state_get_id (OmoConnectionState state)
{
  g_return_val_if_fail ((guint) state < OMO_N_CONNECTION_STATES, NULL);
  return states[state].id;
}

const char *
omo_connection_state_get_label (OmoConnectionState state)
{
  g_return_val_if_fail ((guint) state < OMO_N_CONNECTION_STATES, NULL);
  return states[state].label;
}

static void
omo_connection_line_finalize (GObject *object)
{
  OmoConnectionLine *self = OMO_CONNECTION_LINE (object);

  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->advice, g_free);

  G_OBJECT_CLASS (omo_connection_line_parent_class)->finalize (object);
}

static void
omo_connection_line_class_init (OmoConnectionLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = omo_connection_line_finalize;
}

static void
omo_connection_line_init (OmoConnectionLine *self)
{
}

OmoConnectionLine *
omo_connection_line_new (OmoConnectionStep step,
                         OmoConnectionState state,
                         const char *detail,
                         const char *advice,
                         double seconds)
{
  OmoConnectionLine *self;

  g_return_val_if_fail ((guint) step < OMO_N_CONNECTION_STEPS, NULL);
  g_return_val_if_fail ((guint) state < OMO_N_CONNECTION_STATES, NULL);

  self = g_object_new (OMO_TYPE_CONNECTION_LINE, NULL);
  self->step = step;
  self->state = state;
  self->detail = g_strdup (detail);
  self->advice = g_strdup (advice);
  self->seconds = seconds;
  return self;
}

OmoConnectionLine *
omo_connection_line_new_failed (OmoConnectionStep step,
                                const GError *error,
                                const char *advice,
                                double seconds)
{
  const char *words;
  g_autofree char *told = NULL;
  g_autofree char *detail = NULL;
  OmoConnectionLine *self;

  g_return_val_if_fail (error != NULL, NULL);

  words = omo_error_get_words (error);
  told = omo_detail_translate (error->message);
  detail = words == NULL ? g_steal_pointer (&told) : g_strdup_printf ("%s: “%s”", told, words);
  self = omo_connection_line_new (step, OMO_CONNECTION_STATE_FAILED, detail,
                                  advice != NULL ? advice : omo_connection_advise (error), seconds);
  if (error->domain == OMO_ERROR)
    self->error = omo_error_code_name ((OmoErrorCode) error->code);
  return self;
}

OmoConnectionStep
omo_connection_line_get_step (OmoConnectionLine *self)
{
  g_return_val_if_fail (OMO_IS_CONNECTION_LINE (self), OMO_CONNECTION_STEP_PROXY);
  return self->step;
}

OmoConnectionState
omo_connection_line_get_state (OmoConnectionLine *self)
{
  g_return_val_if_fail (OMO_IS_CONNECTION_LINE (self), OMO_CONNECTION_STATE_FAILED);
  return self->state;
}

const char *
omo_connection_line_get_title (OmoConnectionLine *self)
{
  g_return_val_if_fail (OMO_IS_CONNECTION_LINE (self), NULL);
  return _ (steps[self->step].label);
}

const char *
omo_connection_line_get_detail (OmoConnectionLine *self)
{
  g_return_val_if_fail (OMO_IS_CONNECTION_LINE (self), NULL);
  return self->detail;
}

const char *
omo_connection_line_get_advice (OmoConnectionLine *self)
{
  g_return_val_if_fail (OMO_IS_CONNECTION_LINE (self), NULL);
  return self->advice;
}

double
omo_connection_line_get_seconds (OmoConnectionLine *self)
{
  g_return_val_if_fail (OMO_IS_CONNECTION_LINE (self), OMO_CONNECTION_NO_TIME);
  return self->seconds;
}

const char *
omo_connection_line_get_error (OmoConnectionLine *self)
{
  g_return_val_if_fail (OMO_IS_CONNECTION_LINE (self), NULL);
  return self->error;
}

/* The lines of `text` become parts of one. */
static void
append_flat (GString *line, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);
  g_autofree char *joined = g_strjoinv ("; ", parts);

  for (const char *c = joined; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      g_string_append_unichar (line, g_unichar_iscntrl (character) ? ' ' : character);
    }
}

char *
omo_connection_line_print (OmoConnectionLine *self)
{
  GString *line;

  g_return_val_if_fail (OMO_IS_CONNECTION_LINE (self), NULL);

  line = g_string_new (_ (states[self->state].label));
  g_string_append_printf (line, ": %s", _ (steps[self->step].label));
  if (self->detail != NULL)
    {
      g_string_append (line, ": ");
      append_flat (line, self->detail);
    }
  if (self->seconds != OMO_CONNECTION_NO_TIME)
    {
      g_string_append (line, " (");
      /* Translators: how long it took, in seconds */
      g_string_append_printf (line, _ ("%.3f s"), self->seconds);
      g_string_append_c (line, ')');
    }
  if (self->advice != NULL)
    g_string_append_printf (line, ". %s", self->advice);
  return g_string_free (line, FALSE);
}
