/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "ui/omo-application.h"
#include "waiting.h"

static OmoApplication *application;

void
start_application (void)
{
  g_autoptr (GError) error = NULL;

  gtk_init ();
  application = omo_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

GtkApplication *
get_application (void)
{
  return GTK_APPLICATION (application);
}

void
activate_action (const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), name, NULL);
}

GList *
get_windows (void)
{
  return gtk_application_get_windows (GTK_APPLICATION (application));
}

OmoWindow *
open_window (void)
{
  activate_action ("new-window");
  return OMO_WINDOW (get_windows ()->data);
}

OmoWorkspace *
open_demo (void)
{
  OmoWorkspace *workspace;

  activate_action ("demo");
  workspace = omo_window_get_workspace (OMO_WINDOW (get_windows ()->data));
  wait_until (omo_workspace_get_picture (workspace, 0) != NULL);
  return workspace;
}

void
close_windows (void)
{
  activate_action ("quit");
  wait_until (get_windows () == NULL);
}
