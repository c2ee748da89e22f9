/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-profile-list.h"

#include <string.h>

#include "core/omo-json.h"

/* One profile on its way from JSON. */
typedef struct
{
  JsonObject *object;
  guint number; /* from 1, for people who read the faults */
  GPtrArray *faults;
} Reader;

static void G_GNUC_PRINTF (2, 3) add_fault (GPtrArray *faults, const char *format, ...)
{
  va_list arguments;

  if (faults == NULL)
    return;
  va_start (arguments, format);
  g_ptr_array_add (faults, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* Where the member is missing its default stays, without a word. */
static gboolean
is_said (const Reader *self, const char *member)
{
  return !omo_json_is_absent (self->object, member);
}

static void
blame (const Reader *self, const char *member)
{
  add_fault (self->faults, "profile %u: “%s” makes no sense", self->number, member);
}

typedef gboolean (*IsText) (const char *text);

static void
read_text (const Reader *self, const char *member, IsText is_text, char **inout_text)
{
  const char *text = NULL;

  if (!is_said (self, member))
    return;
  if (!omo_json_read_string (self->object, member, &text) || !is_text (text))
    {
      blame (self, member);
      return;
    }
  g_free (*inout_text);
  *inout_text = g_strdup (text);
}

static void
read_number (const Reader *self, const char *member, double min, double max, double *inout_number)
{
  double number = 0;

  if (!is_said (self, member))
    return;
  if (omo_json_read_number (self->object, member, &number) && number >= min && number <= max)
    *inout_number = number;
  else
    blame (self, member);
}

static void
read_flag (const Reader *self, const char *member, gboolean *inout_flag)
{
  if (is_said (self, member) && !omo_json_read_boolean (self->object, member, inout_flag))
    blame (self, member);
}

/* First: the reading depends on it where none is said. */
static void
read_dialect (const Reader *self, OmoProfile *profile)
{
  const char *id = NULL;
  const OmoDialect *dialect = NULL;

  if (!is_said (self, "dialect"))
    return;
  if (omo_json_read_string (self->object, "dialect", &id))
    dialect = omo_dialect_from_id (id);
  if (dialect == NULL)
    {
      blame (self, "dialect");
      return;
    }
  profile->dialect = dialect;
  profile->choice.reading = omo_dialect_get_reading (dialect);
}

static void
read_choice (const Reader *self, OmoProfile *profile)
{
  const char *id = NULL;

  if (is_said (self, "reading")
      && !(omo_json_read_string (self->object, "reading", &id)
           && omo_reading_from_id (id, &profile->choice.reading)))
    blame (self, "reading");
  read_number (self, "travel", OMO_TRAVEL_MIN, OMO_TRAVEL_MAX, &profile->choice.travel);
  read_flag (self, "flip", &profile->choice.flip);
}

static void
read_type_job_ids (const Reader *self, OmoProfile *profile)
{
  Reader ids = *self;

  if (!is_said (self, "type_job_ids"))
    return;
  if (!omo_json_read_object (self->object, "type_job_ids", &ids.object))
    {
      blame (self, "type_job_ids");
      return;
    }
  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    read_text (&ids, omo_job_type_get ((OmoJobKind) i)->id, omo_profile_is_type_job_id,
               &profile->type_job_ids[i]);
}

static void
read_rest (const Reader *self, OmoProfile *profile)
{
  read_dialect (self, profile);
  read_choice (self, profile);
  read_type_job_ids (self, profile);
  read_text (self, "create_path", omo_profile_is_path, &profile->create_path);
  read_text (self, "ask_path", omo_profile_is_path, &profile->ask_path);
  read_text (self, "ca_file", omo_profile_is_ca_file, &profile->ca_file);
  read_number (self, "deadline", OMO_PROFILE_DEADLINE_MIN, OMO_PROFILE_DEADLINE_MAX,
               &profile->deadline_seconds);
  read_number (self, "poll", OMO_PROFILE_POLL_MIN, OMO_PROFILE_POLL_MAX, &profile->poll_seconds);
  read_flag (self, "allow_http", &profile->allow_http);
}

/* NULL, with the fault, where it cannot be one. */
static OmoProfile *
read_profile (const Reader *self, GPtrArray *profiles)
{
  const char *id = NULL;
  const char *name = NULL;
  const char *base = NULL;
  const char *fault = NULL;
  OmoProfile *profile;

  if (!omo_json_read_string (self->object, "id", &id) || !g_uuid_string_is_valid (id))
    fault = "no id";
  else if (omo_profile_list_find (profiles, id) != NULL)
    fault = "its id is another’s";
  else if (!omo_json_read_string (self->object, "name", &name) || !omo_profile_is_name (name))
    fault = "no name";
  else if (!omo_json_read_string (self->object, "base", &base) || !omo_profile_is_base (base))
    fault = "no address";
  if (fault != NULL)
    {
      add_fault (self->faults, "profile %u is left out: %s", self->number, fault);
      return NULL;
    }
  profile = omo_profile_new (name);
  g_free (profile->id);
  profile->id = g_strdup (id);
  g_free (profile->base);
  profile->base = g_strdup (base);
  read_rest (self, profile);
  return profile;
}

static void
read_profiles (JsonArray *array, GPtrArray *faults, GPtrArray *profiles)
{
  guint n = json_array_get_length (array);

  if (n > OMO_PROFILE_LIST_MAX)
    add_fault (faults, "%u profiles are left out: %d are enough", n - OMO_PROFILE_LIST_MAX,
               OMO_PROFILE_LIST_MAX);
  for (guint i = 0; i < MIN (n, OMO_PROFILE_LIST_MAX); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      Reader reader = { NULL, i + 1, faults };
      OmoProfile *profile = NULL;

      if (JSON_NODE_HOLDS_OBJECT (node))
        {
          reader.object = json_node_get_object (node);
          profile = read_profile (&reader, profiles);
        }
      else
        add_fault (faults, "profile %u is left out: no object", i + 1);
      if (profile != NULL)
        g_ptr_array_add (profiles, profile);
    }
}

GPtrArray *
omo_profile_list_from_text (const char *text, GPtrArray *faults)
{
  GPtrArray *profiles = omo_profile_list_new ();
  gsize length = text == NULL ? 0 : strnlen (text, OMO_PROFILE_LIST_MAX_BYTES + 1);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *array = NULL;

  if (length == 0)
    return profiles;
  if (length > OMO_PROFILE_LIST_MAX_BYTES)
    {
      add_fault (faults, "the profiles are too long");
      return profiles;
    }
  root = omo_json_parse (text, length, NULL, &error);
  if (root == NULL)
    add_fault (faults, "the profiles: %s", error->message);
  else if (!JSON_NODE_HOLDS_OBJECT (root)
           || !omo_json_read_array (json_node_get_object (root), "profiles", &array))
    add_fault (faults, "the profiles: no list “profiles”");
  else
    read_profiles (array, faults, profiles);
  return profiles;
}

static void
append_text (GString *json, const char *member, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (json, ", \"%s\": ", member);
  omo_json_append_string (json, text);
}

static void
append_number (GString *json, const char *member, double number)
{
  g_autofree char *digits = omo_json_print_number (number);

  g_string_append_printf (json, ", \"%s\": %s", member, digits);
}

static void
append_flag (GString *json, const char *member, gboolean flag)
{
  g_string_append_printf (json, ", \"%s\": %s", member, flag ? "true" : "false");
}

static void
append_type_job_ids (GString *json, const OmoProfile *profile)
{
  const char *separator = "";

  g_string_append (json, ", \"type_job_ids\": {");
  for (guint i = 0; i < OMO_N_JOB_TYPES; i++)
    {
      if (profile->type_job_ids[i] == NULL)
        continue;
      g_string_append_printf (json, "%s\"%s\": ", separator, omo_job_type_get ((OmoJobKind) i)->id);
      omo_json_append_string (json, profile->type_job_ids[i]);
      separator = ", ";
    }
  g_string_append_c (json, '}');
}

static void
append_profile (GString *json, const OmoProfile *profile)
{
  g_string_append (json, "{\"id\": ");
  omo_json_append_string (json, profile->id);
  append_text (json, "name", profile->name);
  append_text (json, "base", profile->base);
  append_text (json, "dialect", omo_dialect_get_id (profile->dialect));
  append_text (json, "create_path", profile->create_path);
  append_text (json, "ask_path", profile->ask_path);
  append_type_job_ids (json, profile);
  append_text (json, "reading", omo_reading_get_id (profile->choice.reading));
  append_number (json, "travel", profile->choice.travel);
  append_flag (json, "flip", profile->choice.flip);
  append_number (json, "deadline", profile->deadline_seconds);
  append_number (json, "poll", profile->poll_seconds);
  append_text (json, "ca_file", profile->ca_file);
  append_flag (json, "allow_http", profile->allow_http);
  g_string_append_c (json, '}');
}

char *
omo_profile_list_to_text (GPtrArray *profiles)
{
  GString *json = g_string_new ("{\"profiles\": [");

  g_return_val_if_fail (profiles != NULL, NULL);

  for (guint i = 0; i < profiles->len; i++)
    {
      if (i > 0)
        g_string_append (json, ", ");
      append_profile (json, g_ptr_array_index (profiles, i));
    }
  g_string_append (json, "]}");
  return g_string_free (json, FALSE);
}

OmoProfile *
omo_profile_list_find (GPtrArray *profiles, const char *id)
{
  g_return_val_if_fail (profiles != NULL, NULL);

  for (guint i = 0; i < profiles->len; i++)
    {
      OmoProfile *profile = g_ptr_array_index (profiles, i);

      if (g_strcmp0 (profile->id, id) == 0)
        return profile;
    }
  return NULL;
}

GPtrArray *
omo_profile_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) omo_profile_free);
}
