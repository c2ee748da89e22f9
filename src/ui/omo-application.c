/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-application.h"

#include <glib/gi18n-lib.h>

#include "net/omo-script.h"
#include "ui/omo-color-scheme.h"
#include "ui/omo-window.h"

struct _OmoApplication
{
  GtkApplication parent_instance;

  GSettings *settings;
  OmoColorScheme *color_scheme;

  /* Options */
  gboolean demo;
  char *sample;
  char *script;
};

G_DEFINE_FINAL_TYPE (OmoApplication, omo_application, GTK_TYPE_APPLICATION)

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;

  gtk_show_about_dialog (gtk_application_get_active_window (application), "program-name",
                         "Omoscope", "version", OMO_VERSION, "comments",
                         _ ("See what a captcha-recognition API really answers"), "license-type",
                         GTK_LICENSE_GPL_3_0, "logo-icon-name", OMO_APPLICATION_ID,
                         "translator-credits", _ ("translator-credits"), NULL);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  for (GList *l = gtk_application_get_windows (user_data); l != NULL;)
    {
      GtkWindow *window = l->data;

      l = l->next;
      gtk_window_close (window);
    }
}

static void
set_accelerators (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "win.open", { "<Control>o" } },
    { "win.submit", { "<Control>Return", "<Control>KP_Enter" } },
    { "win.connection", { "<Control>k" } },
    { "win.save-marked", { "<Control>s" } },
    { "win.traffic", { "<Control>t" } },
    { "win.present", { "F5" } },
    { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
    { "win.zoom-out", { "<Control>minus" } },
    { "win.zoom-fit", { "<Control>0" } },
    { "win.zoom-original", { "<Control>1" } },
    { "win.show-help-overlay", { "<Control>question", "<Control>slash" } },
    { "window.close", { "<Control>w" } },
    { "app.quit", { "<Control>q" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (application, accelerators[i].action,
                                           accelerators[i].keys);
}

static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/omoscope/Omoscope/omo-style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
omo_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_cb },
    { .name = "quit", .activate = quit_cb },
  };
  OmoApplication *self = OMO_APPLICATION (application);

  G_APPLICATION_CLASS (omo_application_parent_class)->startup (application);
  self->settings = g_settings_new (OMO_APPLICATION_ID);
  self->color_scheme = omo_color_scheme_new (gtk_settings_get_default ());
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_accelerators (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (OMO_APPLICATION_ID);
  add_style ();
}

static OmoWindow *
ensure_window (OmoApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (OMO_IS_WINDOW (active))
    return OMO_WINDOW (active);
  return omo_window_new (GTK_APPLICATION (self), self->settings);
}

/* The options were checked when they were read. */
static void
prepare_demo (OmoApplication *self, OmoWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;

  if (!self->demo && self->script == NULL)
    return;
  if (!omo_workspace_set_script (workspace, self->script, &error))
    g_printerr ("omoscope: %s\n", error->message);
  g_object_set (workspace, "simulated", TRUE, NULL);
}

static void
omo_application_activate (GApplication *application)
{
  OmoApplication *self = OMO_APPLICATION (application);
  OmoWindow *window = ensure_window (self);
  OmoWorkspace *workspace = omo_window_get_workspace (window);

  prepare_demo (self, workspace);
  if (self->demo && self->sample == NULL)
    self->sample = g_strdup ("web-pair");
  if (self->sample != NULL)
    omo_workspace_load_sample (workspace, omo_sample_from_id (self->sample));
  gtk_window_present (GTK_WINDOW (window));
}

static void
omo_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  OmoApplication *self = OMO_APPLICATION (application);
  OmoWindow *window = ensure_window (self);
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  prepare_demo (self, omo_window_get_workspace (window));
  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);
  omo_workspace_load_files (omo_window_get_workspace (window), G_LIST_MODEL (list));
  gtk_window_present (GTK_WINDOW (window));
}

static int
omo_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  OmoApplication *self = OMO_APPLICATION (application);
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoScript) script = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("omoscope %s\n", OMO_VERSION);
      return 0;
    }
  if (self->sample != NULL && omo_sample_from_id (self->sample) == NULL)
    {
      g_printerr ("omoscope: there is no sample “%s”\n", self->sample);
      return 2;
    }
  if (self->script != NULL && (script = omo_script_parse (self->script, &error)) == NULL)
    {
      g_printerr ("omoscope: %s\n", error->message);
      return 2;
    }
  /* A demonstration is a window of its own, never a page in somebody's running one. */
  if (self->demo || self->script != NULL)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
add_options (OmoApplication *self)
{
  const GOptionEntry entries[] = {
    { "demo", 0, 0, G_OPTION_ARG_NONE, &self->demo, N_ ("Try a sample with the simulated service"),
      NULL },
    { "sample", 0, 0, G_OPTION_ARG_STRING, &self->sample,
      N_ ("Load a built-in sample: web-pair, phone-pair, web-rotate, web-question, web-slide, phone-slide"),
      N_ ("ID") },
    { "script", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &self->script, NULL, NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[PICTURE…]"));
}

static void
omo_application_dispose (GObject *object)
{
  OmoApplication *self = OMO_APPLICATION (object);

  g_clear_object (&self->settings);
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
  application_class->activate = omo_application_activate;
  application_class->open = omo_application_open;
  application_class->handle_local_options = omo_application_handle_local_options;
}

static void
omo_application_init (OmoApplication *self)
{
  add_options (self);
}

OmoApplication *
omo_application_new (void)
{
  return g_object_new (OMO_TYPE_APPLICATION, "application-id", OMO_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/omoscope/Omoscope", NULL);
}
