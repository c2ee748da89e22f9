/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "core/omo-removal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands between a name and its value, in any order: JSON, escaped JSON, forms, headers. */
#define BETWEEN "\\\"' \t"

static void
free_removal (gpointer data)
{
  OmoRemoval *self = data;

  g_free (self->field);
  g_free (self);
}

static gboolean
is_between (char c)
{
  return c != '\0' && strchr (BETWEEN, c) != NULL;
}

static gboolean
is_of_name (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '-';
}

static gsize
skip_back (const char *data, gsize at, gboolean (*skips) (char))
{
  while (at > 0 && skips (data[at - 1]))
    at--;
  return at;
}

/* The name of the field whose value begins at the byte; NULL where there is none. */
static char *
find_field (const char *data, gsize at)
{
  gsize end = skip_back (data, at, is_between);
  gsize start;

  if (end == 0 || (data[end - 1] != ':' && data[end - 1] != '='))
    return NULL;
  end = skip_back (data, end - 1, is_between);
  start = skip_back (data, end, is_of_name);
  if (start == end || end - start > OMO_REMOVAL_MAX_FIELD_LENGTH)
    return NULL;
  return g_strndup (data + start, end - start);
}

/* The one of that field and place; else a new one, or that of the nameless when there are too many. */
static OmoRemoval *
get_removal (GPtrArray *removals, OmoRemovalPlace place, const char *field)
{
  OmoRemoval *removal;
  guint n_fields = 0;

  for (guint i = 0; i < removals->len; i++)
    {
      removal = removals->pdata[i];
      if (removal->place == place && g_strcmp0 (removal->field, field) == 0)
        return removal;
      n_fields += removal->place == place && removal->field != NULL;
    }
  if (field != NULL && n_fields >= OMO_REMOVAL_MAX_FIELDS)
    return get_removal (removals, place, NULL);
  removal = g_new0 (OmoRemoval, 1);
  removal->field = g_strdup (field);
  removal->place = place;
  g_ptr_array_add (removals, removal);
  return removal;
}

static void
count_data (GPtrArray *removals, OmoRemovalPlace place, const char *data, gsize size)
{
  const char *mark = data;

  while ((mark = memmem (mark, size - (gsize) (mark - data), OMO_REDACTED, strlen (OMO_REDACTED)))
         != NULL)
    {
      g_autofree char *field = find_field (data, (gsize) (mark - data));

      get_removal (removals, place, field)->n++;
      mark += strlen (OMO_REDACTED);
    }
}

static void
count_text (GPtrArray *removals, OmoRemovalPlace place, const char *text)
{
  if (text != NULL)
    count_data (removals, place, text, strlen (text));
}

static void
count_bytes (GPtrArray *removals, OmoRemovalPlace place, GBytes *bytes)
{
  gsize size = 0;
  const char *data = bytes == NULL ? NULL : g_bytes_get_data (bytes, &size);

  if (size > 0)
    count_data (removals, place, data, size);
}

/* As lines, so that a value that is a secret as a whole has its header's name. */
static void
count_headers (GPtrArray *removals, OmoRemovalPlace place, GPtrArray *headers)
{
  for (guint i = 0; i < headers->len; i++)
    {
      const OmoHeader *header = headers->pdata[i];
      g_autofree char *line = g_strdup_printf ("%s: %s", header->name, header->value);

      count_text (removals, place, line);
    }
}

static void
count_exchange (GPtrArray *removals, OmoExchange *exchange)
{
  count_text (removals, OMO_REMOVAL_ADDRESS, omo_exchange_get_method (exchange));
  count_text (removals, OMO_REMOVAL_ADDRESS, omo_exchange_get_uri (exchange));
  count_headers (removals, OMO_REMOVAL_REQUEST_HEADERS,
                 omo_exchange_get_request_headers (exchange));
  count_bytes (removals, OMO_REMOVAL_REQUEST_BODY, omo_exchange_get_request_body (exchange));
  count_text (removals, OMO_REMOVAL_RESPONSE_HEADERS, omo_exchange_get_reason (exchange));
  count_headers (removals, OMO_REMOVAL_RESPONSE_HEADERS,
                 omo_exchange_get_response_headers (exchange));
  count_bytes (removals, OMO_REMOVAL_RESPONSE_BODY, omo_exchange_get_response_body (exchange));
  count_text (removals, OMO_REMOVAL_CONNECTION, omo_exchange_get_remote_address (exchange));
  count_text (removals, OMO_REMOVAL_CONNECTION, omo_exchange_get_tls (exchange));
  count_text (removals, OMO_REMOVAL_CONNECTION, omo_exchange_get_error (exchange));
}

/* GLib's sort keeps the order of equals. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const OmoRemoval *first = *(const OmoRemoval *const *) a;
  const OmoRemoval *second = *(const OmoRemoval *const *) b;

  return (int) first->place - (int) second->place;
}

GPtrArray *
omo_removal_list_new (GListModel *exchanges)
{
  GPtrArray *removals;

  g_return_val_if_fail (G_IS_LIST_MODEL (exchanges), NULL);

  removals = g_ptr_array_new_with_free_func (free_removal);
  for (guint i = 0; i < g_list_model_get_n_items (exchanges); i++)
    {
      g_autoptr (OmoExchange) exchange = g_list_model_get_item (exchanges, i);

      count_exchange (removals, exchange);
    }
  g_ptr_array_sort (removals, compare_places);
  return removals;
}

void
omo_removal_list_add_case (GPtrArray *removals, const OmoCase *file, const OmoRedaction *redaction)
{
  const char *texts[] = {
    file->picture_names[0], file->picture_names[1], file->note,     file->ticket,
    file->question,         file->type_job_id,      file->endpoint, file->message,
  };
  guint n_pictures;

  g_return_if_fail (removals != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *clean = omo_redaction_apply_text (redaction, texts[i], NULL);

      count_text (removals, OMO_REMOVAL_CASE, clean);
    }
  n_pictures = omo_case_count_secret_pictures (file, redaction);
  if (n_pictures > 0)
    get_removal (removals, OMO_REMOVAL_PICTURES, NULL)->n += n_pictures;
}

guint
omo_removal_list_count (GPtrArray *removals)
{
  guint n = 0;

  g_return_val_if_fail (removals != NULL, 0);

  for (guint i = 0; i < removals->len; i++)
    n += ((const OmoRemoval *) removals->pdata[i])->n;
  return n;
}

char *
omo_removal_print (const OmoRemoval *self)
{
  static const char *const places[] = {
    [OMO_REMOVAL_ADDRESS] = N_ ("in the address"),
    [OMO_REMOVAL_REQUEST_HEADERS] = N_ ("in the headers of a request"),
    [OMO_REMOVAL_REQUEST_BODY] = N_ ("in the body of a request"),
    [OMO_REMOVAL_RESPONSE_HEADERS] = N_ ("in the headers of an HTTP answer"),
    [OMO_REMOVAL_RESPONSE_BODY] = N_ ("in the body of an HTTP answer"),
    [OMO_REMOVAL_CONNECTION] = N_ ("in what is noted of the connection"),
    [OMO_REMOVAL_CASE] = N_ ("in the names and notes of the case"),
  };
  const char *field;

  g_return_val_if_fail (self != NULL && self->place < OMO_N_REMOVAL_PLACES, NULL);

  if (self->place == OMO_REMOVAL_PICTURES)
    return g_strdup_printf (ngettext ("%u picture is left out: it holds a token",
                                      "%u pictures are left out: they hold a token", self->n),
                            self->n);
  /* Translators: a secret that stood in a text without a field's name. */
  field = self->field != NULL ? self->field : _ ("a token");
  /* Translators: a field's name, and “in the body of a request”. */
  return g_strdup_printf (ngettext ("%s %s: once", "%s %s: %u times", self->n), field,
                          _ (places[self->place]), self->n);
}

char *
omo_removal_list_print_sum (GPtrArray *removals)
{
  guint n = omo_removal_list_count (removals);

  if (n == 0)
    return g_strdup (_ ("There was no secret to take out."));
  return g_strdup_printf (ngettext ("%u secret was taken out.", "%u secrets were taken out.", n),
                          n);
}
