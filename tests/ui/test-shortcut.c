/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-shortcut.h"

#include "ui/omo-application.h"
#include "ui/omo-canvas.h"
#include "ui/omo-history-pane.h"
#include "ui/omo-profile-page.h"
#include "waiting.h"

static OmoApplication *application;

/* On other keyboards, or with one key fewer, the same as the second of the pair, which is told. */
static const char *const twins[][2] = {
  { "KP_Enter", "Return" },
  { "KP_Add", "plus" },
  { "equal", "plus" },
  { "KP_Subtract", "minus" },
  { "KP_0", "0" },
  { "KP_1", "1" },
  { "KP_2", "2" },
  { "<Control>KP_Enter", "<Control>Return" },
  { "<Control>equal", "<Control>plus" },
  { "<Control>slash", "<Control>question" },
  { "<Shift>Insert", "<Control>v" },
};

static char *
print_key (guint key, GdkModifierType modifiers)
{
  g_autofree char *name = gtk_accelerator_name (key, modifiers);

  for (gsize i = 0; i < G_N_ELEMENTS (twins); i++)
    {
      guint twin;
      GdkModifierType twin_modifiers;

      g_assert_true (gtk_accelerator_parse (twins[i][0], &twin, &twin_modifiers));
      if (twin == key && twin_modifiers == modifiers)
        {
          g_assert_true (gtk_accelerator_parse (twins[i][1], &twin, &twin_modifiers));
          return gtk_accelerator_name (twin, twin_modifiers);
        }
    }
  return g_steal_pointer (&name);
}

static void
add_keys (GHashTable *set, const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (keys, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;

      if (!gtk_accelerator_parse (parts[i], &key, &modifiers))
        g_error ("“%s” is no key", parts[i]);
      g_hash_table_add (set, print_key (key, modifiers));
    }
}

static GHashTable *
create_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static GHashTable *
list_told (void)
{
  GHashTable *told = create_set ();

  for (guint i = 0; i < omo_shortcut_get_n (); i++)
    {
      const OmoShortcut *shortcut = omo_shortcut_get (i);
      g_autofree char *keys =
          omo_shortcut_is_group (shortcut) ? NULL : omo_shortcut_print_keys (shortcut);

      if (keys != NULL)
        add_keys (told, keys);
    }
  return told;
}

static void
assert_contains (GHashTable *set, GHashTable *part)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, part);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (set, key))
      g_error ("“%s” is missing", (char *) key);
}

/* --- what widgets bind --- */

static void
list_bindings (GtkWidget *widget, GHashTable *set)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller)
          || gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        continue;
      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger))
            g_hash_table_add (
                set, print_key (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)),
                                gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger))));
        }
    }
}

/* Of its class alone: what GTK's classes bind is GTK's. */
static GHashTable *
list_own_bindings (GtkWidget *widget)
{
  GHashTable *own = create_set ();
  GType parent = g_type_parent (G_OBJECT_TYPE (widget));

  list_bindings (widget, own);
  if (!G_TYPE_IS_ABSTRACT (parent))
    {
      g_autoptr (GHashTable) inherited = create_set ();
      g_autoptr (GtkWidget) base = g_object_ref_sink (g_object_new (parent, NULL));
      GHashTableIter iter;
      gpointer key;

      list_bindings (base, inherited);
      g_hash_table_iter_init (&iter, inherited);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        g_hash_table_remove (own, key);
      if (GTK_IS_WINDOW (base))
        gtk_window_destroy (GTK_WINDOW (base));
    }
  return own;
}

/* Takes `widget` where nobody has it. */
static void
add_bound (GHashTable *bound, GtkWidget *widget)
{
  g_autoptr (GtkWidget) kept = g_object_ref_sink (widget);
  g_autoptr (GHashTable) own = list_own_bindings (kept);
  GHashTableIter iter;
  gpointer key;

  g_assert_cmpuint (g_hash_table_size (own), >, 0);
  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (bound, g_strdup (key));
}

static GHashTable *
list_bound (void)
{
  GHashTable *bound = create_set ();

  add_bound (bound, gtk_application_get_windows (GTK_APPLICATION (application))->data);
  add_bound (bound, g_object_new (OMO_TYPE_CANVAS, NULL));
  add_bound (bound, g_object_new (OMO_TYPE_HISTORY_PANE, NULL));
  add_bound (bound, g_object_new (OMO_TYPE_PROFILE_PAGE, NULL));
  return bound;
}

static void
test_bindings (void)
{
  g_autoptr (GHashTable) told = list_told ();
  g_autoptr (GHashTable) bound = list_bound ();

  g_assert_cmpuint (g_hash_table_size (bound), >, 20);
  assert_contains (told, bound);
}

/* Whoever binds a key in one more place lists that place above. */
static void
test_no_other_bindings (void)
{
  static const char *const known[] = { "omo-body-view.c",
                                       "omo-canvas-crop.c",
                                       "omo-canvas-marking.c",
                                       "omo-canvas-zoom.c",
                                       "omo-clear-dialog.c",
                                       "omo-history-pane.c",
                                       "omo-profile-page.c",
                                       "omo-window-actions.c",
                                       "omo-child-window.c", /* Esc alone, which is told */
                                       NULL };
  g_autofree char *folder = g_build_filename (g_getenv ("OMOSCOPE_SOURCE"), "src", "ui", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_found = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      if (strstr (text, "gtk_widget_class_add_") == NULL
          || (strstr (text, "add_binding") == NULL && strstr (text, "add_shortcut") == NULL))
        continue;
      n_found++;
      if (!g_strv_contains (known, name))
        g_error ("%s binds keys", name);
    }
  g_assert_cmpuint (n_found, ==, g_strv_length ((char **) known));
}

/* --- what is told works --- */

static void
test_told_keys_work (void)
{
  g_autoptr (GHashTable) told = list_told ();
  g_autoptr (GHashTable) working = list_bound ();

  add_keys (
      working,
      "<Control>f"); /* of a body: GtkSourceView has so many names that GLib leaves a table behind */
  add_keys (working, "F10");   /* GTK: the menu that is primary */
  add_keys (working, "space"); /* the presentation's, from a controller of its own */
  add_keys (working, "<Control>Page_Down <Control>Page_Up"); /* of the preferences, likewise */
  for (guint i = 0; i < omo_shortcut_get_n (); i++)
    for (guint k = 0; k < 3 && omo_shortcut_get (i)->accelerators[k] != NULL; k++)
      add_keys (working, omo_shortcut_get (i)->accelerators[k]);
  assert_contains (working, told);
}

static gboolean
has_action (GtkWidget *widget, const char *action)
{
  GType owner;
  const char *name;
  const GVariantType *type;
  const char *property;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (widget), i, &owner, &name,
                                                   &type, &property);
       i++)
    if (g_str_equal (name, action))
      return TRUE;
  return FALSE;
}

/* A key of an action that nobody has would do nothing. */
static void
test_actions_exist (void)
{
  GtkWidget *window = gtk_application_get_windows (GTK_APPLICATION (application))->data;

  for (guint i = 0; i < omo_shortcut_get_n (); i++)
    {
      const char *action = omo_shortcut_get (i)->action;

      if (action != NULL && g_str_has_prefix (action, "app."))
        g_assert_true (
            g_action_group_has_action (G_ACTION_GROUP (application), action + strlen ("app.")));
      else
        g_assert_true (action == NULL || has_action (window, action));
    }
}

static void
test_accelerators_are_set (void)
{
  for (guint i = 0; i < omo_shortcut_get_n (); i++)
    if (omo_shortcut_get (i)->action != NULL)
      {
        g_auto (GStrv) accelerators = gtk_application_get_accels_for_action (
            GTK_APPLICATION (application), omo_shortcut_get (i)->action);

        g_assert_cmpuint (g_strv_length (accelerators), >, 0);
      }
}

/* --- the README's table --- */

/* As its first column says it. */
static char *
spell (const char *accelerator)
{
  static const struct
  {
    guint key;
    const char *name;
  } names[] = {
    { GDK_KEY_Return, "Enter" },
    { GDK_KEY_Escape, "Esc" },
    { GDK_KEY_space, "Space" },
    { GDK_KEY_Left, "arrows" },
    { GDK_KEY_Right, "arrows" },
    { GDK_KEY_Up, "arrows" },
    { GDK_KEY_Down, "arrows" },
    { GDK_KEY_plus, "+" },
    { GDK_KEY_minus, "-" },
    { GDK_KEY_comma, "," },
    { GDK_KEY_question, "?" },
    { GDK_KEY_Page_Up, "PageUp" },
    { GDK_KEY_Page_Down, "PageDown" },
  };
  guint key;
  GdkModifierType modifiers;
  const char *name;

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &modifiers));
  name = gdk_keyval_name (gdk_keyval_to_upper (key));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].key == key)
      name = names[i].name;
  return g_strconcat ((modifiers & GDK_CONTROL_MASK) != 0 ? "Ctrl+" : "",
                      (modifiers & GDK_SHIFT_MASK) != 0 ? "Shift+" : "", name, NULL);
}

static GHashTable *
read_readme (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("OMOSCOPE_SOURCE"), "README.md", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GHashTable *written = create_set ();

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\n## Keyboard\n"));
  lines = g_strsplit (strstr (text, "\n## Keyboard\n") + strlen ("\n## Keyboard\n"), "\n", -1);
  for (guint i = 0; lines[i] != NULL && !g_str_has_prefix (lines[i], "## "); i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], " | ", 2);
      g_auto (GStrv) keys = NULL;

      if (!g_str_has_prefix (lines[i], "| "))
        continue;
      keys = g_strsplit (cells[0] + strlen ("| "), ", ", -1);
      for (guint k = 0; keys[k] != NULL; k++)
        g_hash_table_add (written, g_strdup (keys[k]));
    }
  return written;
}

static void
test_readme (void)
{
  static const char *const no_keys[] = { "keys", "wheel", "Ctrl+wheel" };
  g_autoptr (GHashTable) told = list_told ();
  g_autoptr (GHashTable) spelled = create_set ();
  g_autoptr (GHashTable) written = read_readme ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, told);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (spelled, spell (key));
  for (gsize i = 0; i < G_N_ELEMENTS (no_keys); i++)
    g_assert_true (g_hash_table_remove (written, no_keys[i]));
  assert_contains (written, spelled);
  assert_contains (spelled, written);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  application = omo_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_application_activate (G_APPLICATION (application));

  g_test_add_func ("/ui/shortcut/bindings", test_bindings);
  g_test_add_func ("/ui/shortcut/no-other-bindings", test_no_other_bindings);
  g_test_add_func ("/ui/shortcut/told-keys-work", test_told_keys_work);
  g_test_add_func ("/ui/shortcut/actions-exist", test_actions_exist);
  g_test_add_func ("/ui/shortcut/accelerators-are-set", test_accelerators_are_set);
  g_test_add_func ("/ui/shortcut/readme", test_readme);

  return g_test_run ();
}
