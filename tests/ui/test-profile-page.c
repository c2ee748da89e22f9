/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page as a person uses it. No keyring answers here. */

#include "ui/omo-profile-page.h"

#include "ui/omo-application.h"
#include "ui/omo-profile-form.h"
#include "waiting.h"

typedef struct
{
  OmoWindowShare share;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->share.settings = g_settings_new (OMO_APPLICATION_ID);
  g_settings_reset (fixture->share.settings, "profiles");
  g_settings_reset (fixture->share.settings, "profile");
  fixture->share.profiles = omo_profile_store_new (fixture->share.settings);
  fixture->share.tokens = omo_tokens_new ();
  fixture->page = g_object_ref_sink (omo_profile_page_new (&fixture->share));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->page);
  g_object_unref (fixture->share.profiles);
  g_object_unref (fixture->share.tokens);
  g_object_unref (fixture->share.settings);
}

static gpointer
get_child (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (fixture->page, OMO_TYPE_PROFILE_PAGE, name);
}

static void
click (Fixture *fixture, const char *name)
{
  GtkWidget *button = get_child (fixture, name);

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static OmoProfileForm *
get_form (Fixture *fixture)
{
  return OMO_PROFILE_FORM (gtk_widget_get_last_child (fixture->page));
}

static void
type (Fixture *fixture, OmoProfileText text, const char *typed)
{
  gtk_editable_set_text (omo_profile_form_get_entry (get_form (fixture), text), typed);
}

static const char *
get_typed (Fixture *fixture, OmoProfileText text)
{
  return gtk_editable_get_text (omo_profile_form_get_entry (get_form (fixture), text));
}

static const char *
get_said (Fixture *fixture, OmoProfileText text)
{
  return omo_profile_form_get_said (get_form (fixture), text);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->share.profiles));
}

static int
get_selected (Fixture *fixture)
{
  return gtk_list_box_row_get_index (gtk_list_box_get_selected_row (get_child (fixture, "list")));
}

/* --- the form --- */

static void
test_what_is_typed_counts (Fixture *fixture, gconstpointer data)
{
  type (fixture, OMO_PROFILE_TEXT_BASE, "https://a.example/api ");
  type (fixture, OMO_PROFILE_TEXT_TYPE_ID, "1022");
  g_assert_cmpstr (omo_profile_store_get (fixture->share.profiles, 0)->base, ==,
                   "https://a.example/api");
  g_assert_cmpstr (omo_profile_store_get (fixture->share.profiles, 0)->type_job_ids[0], ==, "1022");
}

static void
test_a_fault_is_said_and_not_kept (Fixture *fixture, gconstpointer data)
{
  type (fixture, OMO_PROFILE_TEXT_BASE, "ftp://a.example");
  g_assert_cmpstr (get_said (fixture, OMO_PROFILE_TEXT_BASE), !=, "");
  g_assert_cmpstr (omo_profile_store_get (fixture->share.profiles, 0)->base, ==,
                   "https://omocaptcha.com/api");
  type (fixture, OMO_PROFILE_TEXT_BASE, "https://a.example");
  g_assert_cmpstr (get_said (fixture, OMO_PROFILE_TEXT_BASE), ==, "");
}

/* A file that cannot be read is kept, but said. */
static void
test_a_missing_file_is_said (Fixture *fixture, gconstpointer data)
{
  type (fixture, OMO_PROFILE_TEXT_CA_FILE, "/nonexistent/ca.pem");
  wait_until (*get_said (fixture, OMO_PROFILE_TEXT_CA_FILE) != '\0');
  type (fixture, OMO_PROFILE_TEXT_CA_FILE, "");
  g_assert_cmpstr (get_said (fixture, OMO_PROFILE_TEXT_CA_FILE), ==, "");
  g_assert_null (omo_profile_store_get (fixture->share.profiles, 0)->ca_file);
}

/* Another window's edit is seen, and its own is not undone by it. */
static void
test_an_edit_elsewhere_is_seen (Fixture *fixture, gconstpointer data)
{
  OmoProfile *edited = omo_profile_copy (omo_profile_store_get (fixture->share.profiles, 0));

  omo_profile_text_set (edited, OMO_PROFILE_TEXT_BASE, "https://b.example");
  omo_profile_store_replace (fixture->share.profiles, edited);
  g_assert_cmpstr (get_typed (fixture, OMO_PROFILE_TEXT_BASE), ==, "https://b.example");
  type (fixture, OMO_PROFILE_TEXT_NAME, "B");
  g_assert_cmpstr (omo_profile_store_get (fixture->share.profiles, 0)->base, ==,
                   "https://b.example");
  g_assert_cmpint (get_selected (fixture), ==, 0);
}

/* --- the list --- */

static void
test_added_ones_are_shown (Fixture *fixture, gconstpointer data)
{
  click (fixture, "add_button");
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_cmpint (get_selected (fixture), ==, 1);
  g_assert_cmpstr (get_typed (fixture, OMO_PROFILE_TEXT_NAME), ==, "New profile");
  /* Which one the windows use stays. */
  g_assert_cmpstr (omo_profile_store_get_current (fixture->share.profiles)->name, ==, "OMOcaptcha");
}

static void
test_a_copy_is_another (Fixture *fixture, gconstpointer data)
{
  const OmoProfile *first;
  const OmoProfile *copy;

  type (fixture, OMO_PROFILE_TEXT_CREATE_PATH, "make");
  click (fixture, "copy_button");
  first = omo_profile_store_get (fixture->share.profiles, 0);
  copy = omo_profile_store_get (fixture->share.profiles, 1);
  g_assert_cmpstr (copy->create_path, ==, "make");
  g_assert_cmpstr (copy->name, ==, "OMOcaptcha 2");
  g_assert_cmpstr (copy->id, !=, first->id);
}

static void
test_a_name_is_had_once (Fixture *fixture, gconstpointer data)
{
  click (fixture, "add_button");
  type (fixture, OMO_PROFILE_TEXT_NAME, " OMOcaptcha ");
  g_assert_cmpstr (get_said (fixture, OMO_PROFILE_TEXT_NAME), ==, "Another profile has this name.");
  g_assert_cmpstr (omo_profile_store_get (fixture->share.profiles, 1)->name, ==, "New profile");
  type (fixture, OMO_PROFILE_TEXT_NAME, "OMOcaptcha B");
  g_assert_cmpstr (get_said (fixture, OMO_PROFILE_TEXT_NAME), ==, "");
  g_assert_cmpstr (omo_profile_store_get (fixture->share.profiles, 1)->name, ==, "OMOcaptcha B");
}

/* What is kept goes by what never changes. */
static void
test_a_new_name_keeps_the_token (Fixture *fixture, gconstpointer data)
{
  const OmoProfile *profile = omo_profile_store_get (fixture->share.profiles, 0);

  omo_tokens_set (fixture->share.tokens, profile, "token-one");
  type (fixture, OMO_PROFILE_TEXT_NAME, "B");
  profile = omo_profile_store_get (fixture->share.profiles, 0);
  g_assert_cmpstr (profile->name, ==, "B");
  g_assert_cmpstr (omo_tokens_get (fixture->share.tokens, profile->id), ==, "token-one");
}

static void
test_a_removed_one_comes_back_with_its_token (Fixture *fixture, gconstpointer data)
{
  const OmoProfile *profile;
  g_autofree char *id = NULL;

  click (fixture, "add_button");
  profile = omo_profile_store_get (fixture->share.profiles, 1);
  id = g_strdup (profile->id);
  omo_tokens_set (fixture->share.tokens, profile, "token-one");
  click (fixture, "remove_button");
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpstr (get_typed (fixture, OMO_PROFILE_TEXT_NAME), ==, "OMOcaptcha");
  g_assert_true (gtk_revealer_get_reveal_child (get_child (fixture, "removed_bar")));
  g_assert_null (omo_tokens_get (fixture->share.tokens, id));

  gtk_widget_activate_action (fixture->page, "profiles.undo", NULL);
  g_assert_cmpuint (count (fixture), ==, 2);
  g_assert_cmpint (get_selected (fixture), ==, 1);
  g_assert_cmpstr (omo_profile_store_get (fixture->share.profiles, 1)->id, ==, id);
  g_assert_cmpstr (omo_tokens_get (fixture->share.tokens, id), ==, "token-one");
  g_assert_false (gtk_revealer_get_reveal_child (get_child (fixture, "removed_bar")));
}

/* No keyring answers here: the one that may have the token has not said that it is gone. */
static void
test_what_the_keyring_may_still_have_is_said (Fixture *fixture, gconstpointer data)
{
  click (fixture, "add_button");
  click (fixture, "remove_button");
  wait_until (g_str_equal (gtk_label_get_text (get_child (fixture, "removed_label")),
                           "“New profile” was removed. The keyring may still have its token."));
}

static void
test_with_the_page_its_token_is_let_go (Fixture *fixture, gconstpointer data)
{
  g_autoptr (OmoProfile) copy = NULL;

  click (fixture, "add_button");
  copy = omo_profile_copy (omo_profile_store_get (fixture->share.profiles, 1));
  omo_tokens_set (fixture->share.tokens, copy, "token-one");
  click (fixture, "remove_button");
  g_assert_finalize_object (fixture->page);
  omo_tokens_restore (fixture->share.tokens, copy);
  g_assert_null (omo_tokens_get (fixture->share.tokens, copy->id));
  fixture->page = g_object_ref_sink (omo_profile_page_new (&fixture->share));
}

static void
test_the_last_one_cannot_be_removed (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_sensitive (get_child (fixture, "remove_button")));
  click (fixture, "add_button");
  click (fixture, "remove_button");
  g_assert_false (gtk_widget_get_sensitive (get_child (fixture, "remove_button")));
}

#define ADD(path, test)                                                                            \
  g_test_add ("/ui/profile-page/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  ADD ("typed", test_what_is_typed_counts);
  ADD ("fault", test_a_fault_is_said_and_not_kept);
  ADD ("missing-file", test_a_missing_file_is_said);
  ADD ("elsewhere", test_an_edit_elsewhere_is_seen);
  ADD ("added", test_added_ones_are_shown);
  ADD ("copy", test_a_copy_is_another);
  ADD ("name-once", test_a_name_is_had_once);
  ADD ("renamed", test_a_new_name_keeps_the_token);
  ADD ("removed", test_a_removed_one_comes_back_with_its_token);
  ADD ("removed-unclear", test_what_the_keyring_may_still_have_is_said);
  ADD ("removed-token", test_with_the_page_its_token_is_let_go);
  ADD ("last", test_the_last_one_cannot_be_removed);

  return g_test_run ();
}
