/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/omo-id-change.h"

typedef struct
{
  const char *name;
  const char *one; /* a letter an id */
  const char *other;
  const char *steps; /* "position-removed+added" */
} ChangeCase;

static const ChangeCase cases[] = {
  { "nothing", "abc", "abc", "" },
  { "both-empty", "", "", "" },
  { "first", "", "abc", "0-0+3 " },
  { "cleared", "abc", "", "0-3+0 " },
  { "one-on-top", "bc", "abc", "0-0+1 " },
  { "one-at-the-end", "ab", "abc", "2-0+1 " },
  { "one-goes", "abc", "ac", "1-1+0 " },
  { "one-comes-one-goes", "bcd", "abd", "0-0+1 2-1+0 " },
  { "two-places", "abcdef", "acdf", "1-1+0 3-1+0 " },
  { "other-ones", "abc", "xyz", "0-3+3 " },
  { "some-of-them", "xaybzc", "abc", "0-1+0 1-1+0 2-1+0 " },
  { "between", "abc", "axbyc", "1-0+1 3-0+1 " },
  { "other-order", "abcd", "acbd", "1-2+2 " },
  { "moved-far", "abcde", "bcdea", "0-5+5 " },
};

static GArray *
make_ids (const char *letters)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (const char *at = letters; *at != '\0'; at++)
    {
      gint64 id = *at;

      g_array_append_val (ids, id);
    }
  return ids;
}

static void
apply (GArray *ids, const GArray *other, const GArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const OmoIdChange *step = &g_array_index (steps, OmoIdChange, i);

      if (step->n_removed > 0)
        g_array_remove_range (ids, step->position, step->n_removed);
      if (step->n_added > 0)
        g_array_insert_vals (ids, step->position, &g_array_index (other, gint64, step->position),
                             step->n_added);
    }
}

static void
assert_same (const GArray *one, const GArray *other)
{
  g_assert_cmpmem (one->data, one->len * sizeof (gint64), other->data,
                   other->len * sizeof (gint64));
}

static void
test_change (gconstpointer data)
{
  const ChangeCase *c = data;
  g_autoptr (GArray) one = make_ids (c->one);
  g_autoptr (GArray) other = make_ids (c->other);
  g_autoptr (GArray) steps = omo_id_change_find (one, other);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const OmoIdChange *step = &g_array_index (steps, OmoIdChange, i);

      g_string_append_printf (told, "%u-%u+%u ", step->position, step->n_removed, step->n_added);
    }
  g_assert_cmpstr (told->str, ==, c->steps);
  apply (one, other, steps);
  assert_same (one, other);
  g_string_free (told, TRUE);
}

/* Any two lists in the same order, as filters make them; too many steps become one. */
static void
test_any (void)
{
  guint n_single = 0;

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GArray) one = make_ids ("");
      g_autoptr (GArray) other = make_ids ("");
      g_autoptr (GArray) steps = NULL;
      gint n = g_test_rand_int_range (1, 400);
      gint sparse = g_test_rand_int_range (2, 100);

      for (gint64 id = n; id > 0; id--)
        {
          if (g_test_rand_int_range (0, sparse) != 0)
            g_array_append_val (one, id);
          if (g_test_rand_int_range (0, sparse) != 0)
            g_array_append_val (other, id);
        }
      steps = omo_id_change_find (one, other);
      g_assert_cmpuint (steps->len, <=, OMO_ID_CHANGE_MAX_STEPS);
      n_single += steps->len == 1;
      apply (one, other, steps);
      assert_same (one, other);
    }
  g_assert_cmpuint (n_single, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/store/id-change/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_change);
    }
  g_test_add_func ("/store/id-change/any", test_any);

  return g_test_run ();
}
