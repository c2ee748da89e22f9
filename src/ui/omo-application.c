/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-application.h"

#include <glib/gi18n-lib.h>

#include "core/omo-detail.h"
#include "net/omo-script.h"
#include "ui/omo-about.h"
#include "ui/omo-color-scheme.h"
#include "ui/omo-icon-scale.h"
#include "ui/omo-language-switch.h"
#include "ui/omo-preferences-window.h"
#include "ui/omo-marked-picture.h"
#include "ui/omo-shortcut.h"
#include "ui/omo-shortcuts-window.h"
#include "ui/omo-window.h"

/* What a demonstration begins with. */
#define DEMO_SAMPLE "web-pair"

/* After the start, when nobody waits for the disk. */
#define TIDY_SECONDS 10

struct _OmoApplication
{
  GtkApplication parent_instance;

  OmoWindowShare share;
  guint tidying;
  OmoColorScheme *color_scheme;
  OmoLanguageSwitch *language;

  /* Options */
  gboolean is_demo;
  char *sample;
  char *script;
};

G_DEFINE_FINAL_TYPE (OmoApplication, omo_application, GTK_TYPE_APPLICATION)

static void
tidied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  omo_archive_tidy_finish (OMO_ARCHIVE (source), result, NULL);
}

/* Once a start, when the first window stands there; a history that cannot be used says so itself. */
static gboolean
tidy_cb (gpointer user_data)
{
  OmoApplication *self = user_data;

  self->tidying = 0;
  omo_archive_tidy_async (
      self->share.archive, g_settings_get_uint (self->share.settings, "history-days"),
      g_settings_get_uint64 (self->share.settings, "history-bytes"), NULL, tidied_cb, NULL);
  return G_SOURCE_REMOVE;
}

static void
omo_application_shutdown (GApplication *application)
{
  OmoApplication *self = OMO_APPLICATION (application);

  G_APPLICATION_CLASS (omo_application_parent_class)->shutdown (application);
  g_clear_handle_id (&self->tidying, g_source_remove);
  omo_archive_close (self->share.archive);
  omo_marked_picture_remove_files ();
}

/* The one that was worked in last, whichever of its own windows stands over it; or NULL. */
static GtkWindow *
find_window (OmoApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (OMO_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static OmoWindow *
ensure_window (OmoApplication *self)
{
  GtkWindow *window = find_window (self);

  if (window != NULL)
    return OMO_WINDOW (window);
  return omo_window_new (GTK_APPLICATION (self), &self->share);
}

/* The script was checked when it was read. */
static void
simulate (OmoWorkspace *workspace, const char *script)
{
  g_autoptr (GError) error = NULL;

  if (!omo_workspace_set_script (workspace, script, &error))
    g_printerr ("omoscope: %s\n", error->message);
  g_object_set (workspace, "simulated", TRUE, NULL);
}

static void
omo_application_activate (GApplication *application)
{
  OmoApplication *self = OMO_APPLICATION (application);
  OmoWindow *window = ensure_window (self);
  OmoWorkspace *workspace = omo_window_get_workspace (window);
  const char *sample = self->sample == NULL && self->is_demo ? DEMO_SAMPLE : self->sample;

  if (self->is_demo || self->script != NULL)
    simulate (workspace, self->script);
  if (sample != NULL)
    omo_workspace_load_sample (workspace, omo_sample_from_id (sample));
  gtk_window_present (GTK_WINDOW (window));
}

static void
omo_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  OmoApplication *self = OMO_APPLICATION (application);
  OmoWindow *window = ensure_window (self);
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  if (self->is_demo || self->script != NULL)
    simulate (omo_window_get_workspace (window), self->script);
  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);
  omo_workspace_load_files (omo_window_get_workspace (window), G_LIST_MODEL (list));
  gtk_window_present (GTK_WINDOW (window));
}

/* --- actions, also of the desktop's menu of the application --- */

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  OmoApplication *self = user_data;

  gtk_window_present (GTK_WINDOW (omo_window_new (GTK_APPLICATION (self), &self->share)));
}

/* In a window of its own, never a page in somebody's work. */
static void
demo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  OmoApplication *self = user_data;
  OmoWindow *window = omo_window_new (GTK_APPLICATION (self), &self->share);
  OmoWorkspace *workspace = omo_window_get_workspace (window);

  simulate (workspace, NULL);
  omo_workspace_load_sample (workspace, omo_sample_from_id (DEMO_SAMPLE));
  gtk_window_present (GTK_WINDOW (window));
}

/* From a notification, which may be older than this run of the program: then any window serves. */
static void
show_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_window_by_id (GTK_APPLICATION (user_data),
                                                        g_variant_get_uint32 (parameter));

  if (window != NULL)
    gtk_window_present (window);
  else
    g_application_activate (G_APPLICATION (user_data));
}

/* One for all windows; over the one that is worked in, but not before an audience. */
static void
show_preferences (OmoApplication *self, const char *page)
{
  GtkWindow *window = find_window (self);

  if (!OMO_IS_WINDOW (window) || !omo_window_is_presenting (OMO_WINDOW (window)))
    omo_preferences_window_show (window, &self->share, page);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_preferences (user_data, NULL);
}

static void
profiles_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_preferences (user_data, "profiles");
}

/* Over whichever window asks for it. */
static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  omo_shortcuts_window_show (gtk_application_get_active_window (user_data));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  omo_about_show (find_window (user_data));
}

static gpointer
ref_window (gconstpointer window, gpointer user_data)
{
  return g_object_ref ((gpointer) window);
}

/* Of windows that are gone before their turn, with the one they stood over, nothing is left to close. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (user_data), ref_window, NULL);

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/omoscope/Omoscope/omo-style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  omo_icon_scale_follow (gdk_display_get_default ());
}

static void
omo_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_cb },
    { .name = "demo", .activate = demo_cb },
    { .name = "new-window", .activate = new_window_cb },
    { .name = "preferences", .activate = preferences_cb },
    { .name = "profiles", .activate = profiles_cb },
    { .name = "quit", .activate = quit_cb },
    { .name = "shortcuts", .activate = shortcuts_cb },
    { .name = "show-window", .activate = show_window_cb, .parameter_type = "u" },
  };
  OmoApplication *self = OMO_APPLICATION (application);

  G_APPLICATION_CLASS (omo_application_parent_class)->startup (application);
  self->share.settings = g_settings_new (OMO_APPLICATION_ID);
  self->share.archive = omo_archive_new (NULL);
  self->share.profiles = omo_profile_store_new (self->share.settings);
  self->share.tokens = omo_tokens_new ();
  self->tidying = g_timeout_add_seconds (TIDY_SECONDS, tidy_cb, self);
  self->color_scheme = omo_color_scheme_new (gtk_settings_get_default (), self->share.settings);
  self->language = omo_language_switch_new (GTK_APPLICATION (self), &self->share);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  omo_shortcut_set_accelerators (GTK_APPLICATION (self));
  add_style ();
}

/* --- options --- */

static const GOptionEntry option_entries[] = {
  { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open a new window"), NULL },
  { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Try a sample with the simulated service"), NULL },
  { "sample", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Load the built-in sample of a job type"),
    N_ ("JOB") },
  { "script", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
  G_OPTION_ENTRY_NULL,
};

const GOptionEntry *
omo_application_get_options (void)
{
  return option_entries;
}

/* FALSE, and said on stderr: they cannot be used. */
static gboolean
read_options (OmoApplication *self, GVariantDict *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoScript) script = NULL;
  g_autofree char *reason = NULL;

  self->is_demo = g_variant_dict_contains (options, "demo");
  g_variant_dict_lookup (options, "sample", "s", &self->sample);
  g_variant_dict_lookup (options, "script", "s", &self->script);
  if (self->sample != NULL && omo_sample_from_id (self->sample) == NULL)
    {
      g_printerr (_ ("omoscope: There is no sample “%s”."), self->sample);
      g_printerr ("\n");
      return FALSE;
    }
  if (self->script != NULL && (script = omo_script_parse (self->script, &error)) == NULL)
    {
      reason = omo_detail_tell (error);
      g_printerr ("omoscope: %s\n", reason);
      return FALSE;
    }
  return TRUE;
}

/* In a running program; where none is, the first window is new anyway. What follows, pictures too, meets the new
 * window, which is the active one then. */
static void
ask_for_new_window (GApplication *application)
{
  if (g_application_register (application, NULL, NULL) && g_application_get_is_remote (application))
    g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
}

static int
omo_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  OmoApplication *self = OMO_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("omoscope %s\n", OMO_VERSION);
      return 0;
    }
  if (!read_options (self, options))
    return 2;
  /* A demonstration is a window of its own, never a page in somebody's running one. */
  if (self->is_demo || self->sample != NULL || self->script != NULL)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  else if (g_variant_dict_contains (options, "new-window"))
    ask_for_new_window (application);
  return -1;
}

static void
omo_application_dispose (GObject *object)
{
  OmoApplication *self = OMO_APPLICATION (object);

  g_clear_pointer (&self->language, omo_language_switch_free);
  g_clear_object (&self->share.archive);
  g_clear_object (&self->share.profiles);
  g_clear_object (&self->share.tokens);
  g_clear_object (&self->share.settings);
  g_clear_pointer (&self->color_scheme, omo_color_scheme_free);
  g_clear_pointer (&self->sample, g_free);
  g_clear_pointer (&self->script, g_free);
  G_OBJECT_CLASS (omo_application_parent_class)->dispose (object);
}

static void
omo_application_class_init (OmoApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = omo_application_dispose;
  application_class->startup = omo_application_startup;
  application_class->shutdown = omo_application_shutdown;
  application_class->activate = omo_application_activate;
  application_class->open = omo_application_open;
  application_class->handle_local_options = omo_application_handle_local_options;
}

static void
omo_application_init (OmoApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), option_entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[PICTURE…]"));
}

OmoApplication *
omo_application_new (void)
{
  return g_object_new (OMO_TYPE_APPLICATION, "application-id", OMO_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/omoscope/Omoscope", NULL);
}
