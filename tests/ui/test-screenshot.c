/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-screenshot.h"

#include "core/omo-error.h"
#include "portal.h"
#include "waiting.h"

#define PICTURE "file:///nowhere/screen.png"

typedef struct
{
  gboolean is_over;
  GFile *file;
  gboolean is_there;
  GError *error;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_object (&outcome->file);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  g_assert_false (outcome->is_over);
  outcome->file = omo_screenshot_take_finish (result, &outcome->error);
  outcome->is_over = TRUE;
}

static void
probed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->is_there = omo_screenshot_probe_finish (result, &outcome->error);
  outcome->is_over = TRUE;
}

static const struct
{
  const char *name;
  PortalMood mood;
  int code; /* of OMO_ERROR; -1 for a picture, -2 for cancelled */
} cases[] = {
  { "answers", PORTAL_ANSWERS, -1 },
  { "old", PORTAL_IS_OLD, -1 },
  { "dialog-closed", PORTAL_CANCELS, -2 },
  { "refuses", PORTAL_REFUSES, OMO_ERROR_SCREENSHOT },
  { "names-nothing", PORTAL_NAMES_NOTHING, OMO_ERROR_SCREENSHOT },
  { "names-an-address", PORTAL_NAMES_ADDRESS, OMO_ERROR_SCREENSHOT },
};

static void
test_take (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  Portal *portal = portal_new ();
  g_auto (Outcome) outcome = { 0 };
  g_autofree char *uri = NULL;

  portal->mood = cases[i].mood;
  portal->uri = g_strdup (PICTURE);
  omo_screenshot_take_async (NULL, taken_cb, &outcome);
  wait_until (outcome.is_over);
  g_assert_cmpuint (portal->n_asked, ==, 1);
  g_assert_true (portal->was_interactive);
  if (cases[i].code == -1)
    {
      g_assert_no_error (outcome.error);
      uri = g_file_get_uri (outcome.file);
      g_assert_cmpstr (uri, ==, PICTURE);
    }
  else if (cases[i].code == -2)
    g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  else
    g_assert_error (outcome.error, OMO_ERROR, cases[i].code);
  portal_free (portal);
}

/* The dialog is closed with the wait. */
static void
test_cancel (gconstpointer data)
{
  Portal *portal = portal_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Outcome) outcome = { 0 };

  portal->mood = GPOINTER_TO_INT (data);
  omo_screenshot_take_async (cancellable, taken_cb, &outcome);
  wait_until (portal->n_asked == 1);
  g_cancellable_cancel (cancellable);
  wait_until (outcome.is_over);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  wait_until (portal->n_closed == 1);
  portal_free (portal);
}

static void
test_cancelled_before (void)
{
  Portal *portal = portal_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Outcome) outcome = { 0 };

  g_cancellable_cancel (cancellable);
  omo_screenshot_take_async (cancellable, taken_cb, &outcome);
  wait_until (outcome.is_over);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (portal->n_asked, ==, 0);
  portal_free (portal);
}

/* It answers nobody any more. */
static void
test_portal_goes_away (void)
{
  Portal *portal = portal_new ();
  g_auto (Outcome) outcome = { 0 };

  portal->mood = PORTAL_STAYS_OPEN;
  omo_screenshot_take_async (NULL, taken_cb, &outcome);
  wait_until (portal->n_asked == 1);
  portal_free (portal);
  wait_until (outcome.is_over);
  g_assert_error (outcome.error, OMO_ERROR, OMO_ERROR_SCREENSHOT);
}

static void
test_no_portal (void)
{
  g_auto (Outcome) taken = { 0 };
  g_auto (Outcome) probed = { 0 };

  omo_screenshot_take_async (NULL, taken_cb, &taken);
  wait_until (taken.is_over);
  g_assert_error (taken.error, OMO_ERROR, OMO_ERROR_NO_PORTAL);
  omo_screenshot_probe_async (NULL, probed_cb, &probed);
  wait_until (probed.is_over);
  g_assert_error (probed.error, OMO_ERROR, OMO_ERROR_NO_PORTAL);
}

static void
test_probe (void)
{
  Portal *portal = portal_new ();
  g_auto (Outcome) outcome = { 0 };

  omo_screenshot_probe_async (NULL, probed_cb, &outcome);
  wait_until (outcome.is_over);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.is_there);
  portal_free (portal);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/screenshot/take/", cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_take);
    }
  g_test_add_data_func ("/ui/screenshot/cancel/open", GINT_TO_POINTER (PORTAL_STAYS_OPEN),
                        test_cancel);
  g_test_add_data_func ("/ui/screenshot/cancel/mute", GINT_TO_POINTER (PORTAL_IS_MUTE),
                        test_cancel);
  g_test_add_func ("/ui/screenshot/cancel/before", test_cancelled_before);
  g_test_add_func ("/ui/screenshot/portal-goes-away", test_portal_goes_away);
  g_test_add_func ("/ui/screenshot/no-portal", test_no_portal);
  g_test_add_func ("/ui/screenshot/probe", test_probe);

  return g_test_run ();
}
