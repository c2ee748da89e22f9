/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-id-change.h"

static gint64
get_id (const GArray *ids, guint index)
{
  return g_array_index (ids, gint64, index);
}

/* What all the ids of `ids` from `start` to before `end` are in. */
static GHashTable *
make_set (const GArray *ids, guint start, guint end)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = start; i < end; i++)
    g_hash_table_add (set, &g_array_index (ids, gint64, i));
  return set;
}

static gboolean
is_in (GHashTable *set, const GArray *ids, guint index)
{
  return g_hash_table_contains (set, &g_array_index (ids, gint64, index));
}

/* What differs between the common beginning and the common end. */
typedef struct
{
  guint start;
  guint end;       /* in `one`, past the last */
  guint other_end; /* in `other` */
} Span;

static Span
find_span (const GArray *one, const GArray *other)
{
  Span span = { 0, one->len, other->len };

  while (span.start < span.end && span.start < span.other_end
         && get_id (one, span.start) == get_id (other, span.start))
    span.start++;
  while (span.end > span.start && span.other_end > span.start
         && get_id (one, span.end - 1) == get_id (other, span.other_end - 1))
    {
      span.end--;
      span.other_end--;
    }
  return span;
}

/* Goes through both at once. FALSE when there are too many steps, or what is common stands in another order. */
static gboolean
find_steps (const GArray *one, const GArray *other, const Span *span, GArray *steps)
{
  g_autoptr (GHashTable) ids = make_set (one, span->start, span->end);
  g_autoptr (GHashTable) other_ids = make_set (other, span->start, span->other_end);
  guint i = span->start;
  guint j = span->start;

  while (i < span->end || j < span->other_end)
    {
      OmoIdChange step = { .position = j };

      while (i < span->end && !is_in (other_ids, one, i))
        {
          step.n_removed++;
          i++;
        }
      while (j < span->other_end && !is_in (ids, other, j))
        {
          step.n_added++;
          j++;
        }
      if (step.n_removed + step.n_added > 0)
        g_array_append_val (steps, step);
      if (steps->len > OMO_ID_CHANGE_MAX_STEPS)
        return FALSE;
      while (i < span->end && j < span->other_end && get_id (one, i) == get_id (other, j))
        {
          i++;
          j++;
        }
      if (i < span->end && j < span->other_end && is_in (other_ids, one, i)
          && is_in (ids, other, j))
        return FALSE;
    }
  return TRUE;
}

GArray *
omo_id_change_find (const GArray *one, const GArray *other)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (OmoIdChange));
  Span span;

  g_return_val_if_fail (one != NULL && other != NULL, NULL);

  span = find_span (one, other);
  if (!find_steps (one, other, &span, steps))
    {
      const OmoIdChange whole = { span.start, span.end - span.start, span.other_end - span.start };

      g_array_set_size (steps, 0);
      g_array_append_val (steps, whole);
    }
  return g_steal_pointer (&steps);
}
