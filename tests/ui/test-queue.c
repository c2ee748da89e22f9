/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-queue.h"

static GListModel *
list_files (const char *const *names)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename ("/captchas", names[i], NULL);

      g_list_store_append (files, file);
    }
  return G_LIST_MODEL (files);
}

typedef struct
{
  const char *path;
  const char *names[6];
  guint n_items;
  int pair; /* which of them has two files; -1 none */
} Case;

static const Case cases[] = {
  { "alone", { "a.png", "b.png", "c.png" }, 3, -1 },
  { "pair", { "a.png", "b-inner.png", "b-outer.png", "c.png" }, 3, 1 },
  { "other-names", { "a-inner.png", "b-outer.png" }, 2, -1 },
  { "other-endings", { "a-inner.png", "a-outer.jpg" }, 2, -1 },
  { "inner-last", { "a-outer.png", "b-inner.png" }, 2, -1 },
  { "empty", { NULL }, 0, -1 },
};

static void
test_pairs (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GListModel) files = list_files (c->names);
  g_autoptr (OmoQueue) queue = omo_queue_new ();

  omo_queue_set_files (queue, files);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (queue)), ==, c->n_items);
  for (guint i = 0; i < c->n_items; i++)
    {
      g_autoptr (OmoQueueItem) item = g_list_model_get_item (G_LIST_MODEL (queue), i);

      g_assert_nonnull (omo_queue_item_get_file (item, 0));
      g_assert_true ((omo_queue_item_get_file (item, 1) != NULL) == ((int) i == c->pair));
    }
}

/* A name that is in no known encoding, as old archives have them. */
static void
test_a_name_can_be_shown (void)
{
  static const char *const names[] = { "b\xe1n h\xe0ng.png", "b.png", NULL };
  g_autoptr (GListModel) files = list_files (names);
  g_autoptr (OmoQueue) queue = omo_queue_new ();
  g_autoptr (OmoQueueItem) item = NULL;

  omo_queue_set_files (queue, files);
  item = g_list_model_get_item (G_LIST_MODEL (queue), 0);
  g_assert_true (g_utf8_validate (omo_queue_item_get_name (item), -1, NULL));
  g_assert_true (g_str_has_suffix (omo_queue_item_get_name (item), "ng.png"));
}

static void
free_cb (gpointer data)
{
  (*(guint *) data)++;
}

static void
test_a_state_is_given_back_or_freed (void)
{
  static const char *const names[] = { "a.png", "b.png", NULL };
  g_autoptr (GListModel) files = list_files (names);
  g_autoptr (OmoQueue) queue = omo_queue_new ();
  OmoQueueItem *item;
  guint n_freed = 0;

  omo_queue_set_files (queue, files);
  item = g_list_model_get_item (G_LIST_MODEL (queue), 1);
  omo_queue_item_put_state (item, &n_freed, free_cb);
  omo_queue_item_put_state (item, &n_freed, free_cb);
  g_assert_cmpuint (n_freed, ==, 1);
  g_assert_true (omo_queue_item_steal_state (item) == &n_freed);
  g_assert_null (omo_queue_item_steal_state (item));
  omo_queue_item_put_state (item, &n_freed, free_cb);
  g_object_unref (item);
  omo_queue_set_files (queue, NULL);
  g_assert_cmpuint (n_freed, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/queue/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_pairs);
    }
  g_test_add_func ("/ui/queue/state", test_a_state_is_given_back_or_freed);
  g_test_add_func ("/ui/queue/name", test_a_name_can_be_shown);

  return g_test_run ();
}
