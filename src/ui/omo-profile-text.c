/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-profile-text.h"

#include <glib/gi18n-lib.h>

#include "core/omo-detail.h"
#include "net/omo-endpoint.h"

static const struct
{
  const char *title;
  const char *fault; /* NULL: it is not that simple */
  gboolean (*is_good) (const char *typed);
  gsize offset; /* of a char * in the profile */
  gboolean is_needed;
} texts[] = {
  [OMO_PROFILE_TEXT_NAME] = { N_ ("_Name"), N_ ("A profile needs a name, up to 100 letters long."),
                              omo_profile_is_name, G_STRUCT_OFFSET (OmoProfile, name), TRUE },
  [OMO_PROFILE_TEXT_BASE] = { N_ ("Se_rvice address"), NULL, omo_profile_is_base,
                              G_STRUCT_OFFSET (OmoProfile, base), TRUE },
  [OMO_PROFILE_TEXT_CREATE_PATH] = { N_ ("Path that creates a _job"),
                                     N_ ("It stands below the address: letters, digits, - . _ ~ "
                                         "and / inside it."),
                                     omo_profile_is_path, G_STRUCT_OFFSET (OmoProfile, create_path),
                                     FALSE },
  [OMO_PROFILE_TEXT_ASK_PATH] = { N_ ("Path that asks for the ans_wer"),
                                  N_ ("It stands below the address: letters, digits, - . _ ~ "
                                      "and / inside it."),
                                  omo_profile_is_path, G_STRUCT_OFFSET (OmoProfile, ask_path),
                                  FALSE },
  [OMO_PROFILE_TEXT_CA_FILE] = { N_ ("C_ertificates to trust, instead of this computer’s list"),
                                 N_ ("Give the whole path of the file, from / on."),
                                 omo_profile_is_ca_file, G_STRUCT_OFFSET (OmoProfile, ca_file),
                                 FALSE },
};

static const char type_id_fault[] = N_ ("A type id has no blanks, and is not that long.");

static gboolean
is_type_id (OmoProfileText text)
{
  return text >= OMO_PROFILE_TEXT_TYPE_ID;
}

static OmoJobKind
get_kind (OmoProfileText text)
{
  return (OmoJobKind) (text - OMO_PROFILE_TEXT_TYPE_ID);
}

static char **
find_member (const OmoProfile *profile, OmoProfileText text)
{
  if (is_type_id (text))
    return (char **) &profile->type_job_ids[get_kind (text)];
  return &G_STRUCT_MEMBER (char *, profile, texts[text].offset);
}

const char *
omo_profile_text_get_title (OmoProfileText text)
{
  g_return_val_if_fail (text < OMO_N_PROFILE_TEXTS, "");

  return is_type_id (text) ? _ (omo_job_type_get (get_kind (text))->label) : _ (texts[text].title);
}

char *
omo_profile_text_dup_spoken (OmoProfileText text)
{
  g_return_val_if_fail (text < OMO_N_PROFILE_TEXTS, NULL);

  if (!is_type_id (text))
    return NULL;
  /* Translators: %s is the name of a job type */
  return g_strdup_printf (_ ("Type id: %s"), omo_profile_text_get_title (text));
}

const char *
omo_profile_text_get (const OmoProfile *profile, OmoProfileText text)
{
  const char *value;

  g_return_val_if_fail (profile != NULL && text < OMO_N_PROFILE_TEXTS, "");

  value = *find_member (profile, text);
  return value == NULL ? "" : value;
}

const char *
omo_profile_text_get_usual (const OmoProfile *profile, OmoProfileText text)
{
  g_return_val_if_fail (profile != NULL && text < OMO_N_PROFILE_TEXTS, "");

  if (is_type_id (text))
    return omo_dialect_get_type_id (profile->dialect, get_kind (text));
  if (text == OMO_PROFILE_TEXT_BASE)
    return omo_dialect_get_base (profile->dialect);
  if (text == OMO_PROFILE_TEXT_CREATE_PATH)
    return omo_dialect_get_create_path (profile->dialect);
  if (text == OMO_PROFILE_TEXT_ASK_PATH)
    return omo_dialect_get_ask_path (profile->dialect);
  return "";
}

void
omo_profile_text_set (OmoProfile *profile, OmoProfileText text, const char *typed)
{
  char **member;
  g_autofree char *stripped = NULL;

  g_return_if_fail (profile != NULL && text < OMO_N_PROFILE_TEXTS && typed != NULL);

  stripped = g_strstrip (g_strdup (typed));
  member = find_member (profile, text);
  g_free (*member);
  *member = *stripped == '\0' ? NULL : g_steal_pointer (&stripped);
}

/* In the order in which a person would see to them. */
static char *
find_base_fault (const OmoProfile *profile, const char *typed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoEndpoint) endpoint = NULL;
  g_autoptr (OmoEndpoint) allowed = NULL;
  g_autofree char *reason = NULL;

  if (!omo_profile_is_base (typed))
    return g_strdup (_ ("An address begins with https:// and has no blanks in it."));
  endpoint = omo_endpoint_new (typed, profile->allow_http, &error);
  if (endpoint != NULL)
    return NULL;
  allowed = omo_endpoint_new (typed, TRUE, NULL);
  if (allowed != NULL)
    return g_strdup (_ (
        "Over plain http anyone on the way can read the token. Write https://, or allow it below."));
  reason = omo_detail_tell (error);
  return g_strdup_printf (_ ("This address cannot be used: %s."), reason);
}

char *
omo_profile_text_find_fault (const OmoProfile *profile, OmoProfileText text, const char *typed)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (profile != NULL && text < OMO_N_PROFILE_TEXTS && typed != NULL, NULL);

  stripped = g_strstrip (g_strdup (typed));
  if (text == OMO_PROFILE_TEXT_BASE)
    return find_base_fault (profile, stripped);
  if (*stripped == '\0' && (is_type_id (text) || !texts[text].is_needed))
    return NULL;
  if (is_type_id (text))
    return omo_profile_is_type_job_id (stripped) ? NULL : g_strdup (_ (type_id_fault));
  return texts[text].is_good (stripped) ? NULL : g_strdup (_ (texts[text].fault));
}
