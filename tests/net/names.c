/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "names.h"

#define TEST_TYPE_NAMES (names_get_type ())
G_DECLARE_FINAL_TYPE (Names, names, TEST, NAMES, GResolver)

struct _Names
{
  GResolver parent_instance;
};

G_DEFINE_FINAL_TYPE (Names, names, G_TYPE_RESOLVER)

static void
wait_for_ever (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  while (!g_cancellable_is_cancelled (cancellable))
    g_usleep (1000);
}

static void
lookup_async (GResolver *resolver,
              const char *name,
              GResolverNameLookupFlags flags,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (resolver, cancellable, callback, user_data);

  if (g_str_equal (name, "silent.invalid"))
    {
      g_task_set_return_on_cancel (task, TRUE);
      g_task_run_in_thread (task, wait_for_ever);
      return;
    }
  g_task_return_new_error (task, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, "nobody knows %s",
                           name);
}

static void
lookup_any_async (GResolver *resolver,
                  const char *name,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  lookup_async (resolver, name, G_RESOLVER_NAME_LOOKUP_FLAGS_DEFAULT, cancellable, callback,
                user_data);
}

static GList *
lookup_finish (GResolver *resolver, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
names_class_init (NamesClass *klass)
{
  GResolverClass *resolver_class = G_RESOLVER_CLASS (klass);

  resolver_class->lookup_by_name_async = lookup_any_async;
  resolver_class->lookup_by_name_finish = lookup_finish;
  resolver_class->lookup_by_name_with_flags_async = lookup_async;
  resolver_class->lookup_by_name_with_flags_finish = lookup_finish;
}

static void
names_init (Names *self)
{
}

void
names_install (void)
{
  g_autoptr (GResolver) resolver = g_object_new (TEST_TYPE_NAMES, NULL);

  g_resolver_set_default (resolver);
}
