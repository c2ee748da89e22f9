/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-fields.h"

#include <string.h>

#include "core/omo-edit-distance.h"
#include "core/omo-loose-json.h"
#include "core/omo-paste-picture.h"

/* A token, an id or a size is shorter; what is longer is a picture or an accident. */
#define MAX_SHORT_VALUE 1024
/* Shorter names are like too many others. */
#define MIN_NEAR_NAME 6
#define MAX_SLIPS 2

typedef enum
{
  FIELD_OTHER,
  FIELD_TOKEN,
  FIELD_PERHAPS_TOKEN, /* what a customer of another service calls it */
  FIELD_JOB_ID,
  FIELD_TYPE,
  FIELD_WIDTH,
  FIELD_HEIGHT,
  FIELD_QUESTION,
} Field;

/* By plain names, see omo_loose_member_is. */
static const struct
{
  const char *name;
  Field field;
} fields[] = {
  { "apitoken", FIELD_TOKEN },      { "clientkey", FIELD_TOKEN },   { "apikey", FIELD_TOKEN },
  { "token", FIELD_PERHAPS_TOKEN }, { "key", FIELD_PERHAPS_TOKEN }, { "jobid", FIELD_JOB_ID },
  { "taskid", FIELD_JOB_ID },       { "typejobid", FIELD_TYPE },    { "typejob", FIELD_TYPE },
  { "type", FIELD_TYPE },           { "widthview", FIELD_WIDTH },   { "width", FIELD_WIDTH },
  { "heightview", FIELD_HEIGHT },   { "weightview", FIELD_HEIGHT }, { "height", FIELD_HEIGHT },
  { "question", FIELD_QUESTION },
};

/* Names that one edition alone writes; blanks behind them do not count. The first that is met decides. */
static const struct
{
  const char *name;
  const char *dialect;
} telling_names[] = {
  { "clientKey", "v2" },
  { "task", "v2" },
  { "imageBase64", "v2" },
  { "imageBase64s", "v2" },
  { "widthView", "v2" },
  { "heightView", "v2" },
  { "taskId", "v2" },
  { "widthview", "v1" },
  { "weightview", "v1" },
  { "width_view", "v1-current" },
  { "height_view", "v1-current" },
};

static Field
find_field (const OmoLooseMember *member)
{
  char initial = omo_loose_member_get_initial (member);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (*fields[i].name == initial && omo_loose_member_is (member, fields[i].name))
      return fields[i].field;
  return FIELD_OTHER;
}

/* Without what omo_loose_member_is leaves out. NULL when it is too short or too long to be told by slips. */
static char *
dup_plain_name (const OmoLooseMember *member)
{
  char plain[OMO_EDIT_DISTANCE_MAX_LENGTH + 1];
  gsize n = 0;

  for (gsize i = 0; i < member->name_length; i++)
    if (g_ascii_isalnum (member->name[i]))
      {
        if (n == OMO_EDIT_DISTANCE_MAX_LENGTH)
          return NULL;
        plain[n++] = g_ascii_tolower (member->name[i]);
      }
  return n < MIN_NEAR_NAME ? NULL : g_strndup (plain, n);
}

/* The field that is meant by a name with slips of the finger in it. */
static Field
find_near_field (const OmoLooseMember *member)
{
  g_autofree char *name = dup_plain_name (member);
  guint best = MAX_SLIPS + 1;
  Field field = FIELD_OTHER;

  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (fields); i++)
    {
      guint distance =
          strlen (fields[i].name) < MIN_NEAR_NAME ? best : omo_edit_distance (name, fields[i].name);

      if (distance < best)
        {
          best = distance;
          field = fields[i].field;
        }
    }
  return field;
}

static const OmoDialect *
tell_dialect (const OmoLooseMember *member)
{
  gsize length = member->name_length;

  while (length > 0 && g_ascii_isspace (member->name[length - 1]))
    length--;
  for (gsize i = 0; i < G_N_ELEMENTS (telling_names); i++)
    if (length == strlen (telling_names[i].name)
        && memcmp (member->name, telling_names[i].name, length) == 0)
      return omo_dialect_from_id (telling_names[i].dialect);
  return NULL;
}

static gboolean
is_short_value (const OmoLooseMember *member)
{
  return (member->kind == OMO_LOOSE_TEXT || member->kind == OMO_LOOSE_WORD) && member->length > 0
         && member->length <= MAX_SHORT_VALUE;
}

/* A value of at most `max_length` valid bytes, else NULL. */
static char *
dup_short_value (const OmoLooseMember *member, gsize max_length)
{
  g_autofree char *value = NULL;
  gsize length;

  if (!is_short_value (member)
      || (member->kind == OMO_LOOSE_WORD && !g_ascii_isdigit (*member->value)))
    return NULL;
  value = omo_loose_member_dup_value (member, &length);
  if (length == 0 || length > max_length || !g_utf8_validate_len (value, length, NULL))
    return NULL;
  return g_steal_pointer (&value);
}

static void
replace_secret (char **secret, char *value)
{
  if (*secret != NULL)
    explicit_bzero (*secret, strlen (*secret));
  g_free (*secret);
  *secret = value;
}

static void
survey_member (OmoPasteSurvey *self, const OmoLooseMember *member, gboolean *is_sure)
{
  Field field = find_field (member);

  if (field == FIELD_OTHER && find_near_field (member) == FIELD_TOKEN)
    field = FIELD_PERHAPS_TOKEN;
  if (self->dialect == NULL)
    self->dialect = tell_dialect (member);
  if (member->depth > 1 && field != FIELD_OTHER)
    self->has_job = TRUE;
  if (member->depth > 1)
    return;
  if (field == FIELD_JOB_ID)
    self->has_job_id = TRUE;
  if ((field == FIELD_TOKEN && !*is_sure) || (field == FIELD_PERHAPS_TOKEN && self->token == NULL))
    {
      char *value = dup_short_value (member, MAX_SHORT_VALUE);

      if (value == NULL)
        return;
      replace_secret (&self->token, value);
      *is_sure = field == FIELD_TOKEN;
    }
}

void
omo_paste_survey_read (OmoPasteSurvey *out_survey, const char *text, gsize length)
{
  OmoLooseJson json;
  OmoLooseMember member;
  gboolean is_sure = FALSE;

  memset (out_survey, 0, sizeof *out_survey);
  omo_loose_json_init (&json, text, length);
  while (omo_loose_json_next (&json, &member))
    survey_member (out_survey, &member, &is_sure);
}

void
omo_paste_survey_clear (OmoPasteSurvey *self)
{
  replace_secret (&self->token, NULL);
}

static void
read_size (const OmoLooseMember *member, int *out_size)
{
  g_autofree char *digits = dup_short_value (member, OMO_TYPE_JOB_ID_MAX_LENGTH);
  guint64 size = 0;

  if (digits != NULL
      && g_ascii_string_to_unsigned (g_strstrip (digits), 10, 1, OMO_VIEW_SIZE_MAX, &size, NULL))
    *out_size = (int) size;
}

static void
read_text (const OmoLooseMember *member, gsize max_length, char **out_text)
{
  if (*out_text == NULL)
    *out_text = dup_short_value (member, max_length);
}

/* Whatever is called what: a text that begins as a picture does is one, or a pair. */
static void
read_pictures (const OmoLooseMember *member, OmoCreateRequest *request)
{
  g_autofree char *value = NULL;
  g_autoptr (GPtrArray) pictures = NULL;
  gsize length;

  if (member->kind != OMO_LOOSE_TEXT || request->pictures[1] != NULL
      || !omo_paste_begins_as_picture (member->value, member->length))
    return;
  value = omo_loose_member_dup_value (member, &length);
  pictures = omo_paste_read_pictures (value, length, NULL);
  for (guint i = 0; pictures != NULL && i < pictures->len; i++)
    {
      guint place = request->pictures[0] == NULL ? 0 : 1;

      if (request->pictures[place] == NULL)
        request->pictures[place] = g_bytes_ref (pictures->pdata[i]);
    }
}

/* What is missing is read under a name that is misspelt. */
static void
read_near_member (const OmoLooseMember *member, OmoCreateRequest *request)
{
  Field field = find_field (member) == FIELD_OTHER ? find_near_field (member) : FIELD_OTHER;

  if (field == FIELD_TYPE)
    read_text (member, OMO_TYPE_JOB_ID_MAX_LENGTH, &request->type_job_id);
  else if (field == FIELD_WIDTH && request->view_width == 0)
    read_size (member, &request->view_width);
  else if (field == FIELD_HEIGHT && request->view_height == 0)
    read_size (member, &request->view_height);
  else if (field == FIELD_QUESTION)
    read_text (member, OMO_QUESTION_MAX_LENGTH, &request->question);
}

static void
read_member (const OmoLooseMember *member, OmoCreateRequest *request)
{
  switch (find_field (member))
    {
    case FIELD_TYPE:
      read_text (member, OMO_TYPE_JOB_ID_MAX_LENGTH, &request->type_job_id);
      break;
    case FIELD_WIDTH:
      read_size (member, &request->view_width);
      break;
    case FIELD_HEIGHT:
      read_size (member, &request->view_height);
      break;
    case FIELD_QUESTION:
      read_text (member, OMO_QUESTION_MAX_LENGTH, &request->question);
      break;
    case FIELD_OTHER:
    case FIELD_TOKEN:
    case FIELD_PERHAPS_TOKEN:
    case FIELD_JOB_ID:
    default:
      read_pictures (member, request);
      break;
    }
}

void
omo_paste_fields_read (OmoCreateRequest *out_request, const char *text, gsize length)
{
  OmoLooseJson json;
  OmoLooseMember member;

  memset (out_request, 0, sizeof *out_request);
  omo_loose_json_init (&json, text, length);
  while (omo_loose_json_next (&json, &member))
    read_member (&member, out_request);
  omo_loose_json_init (&json, text, length);
  while (omo_loose_json_next (&json, &member))
    read_near_member (&member, out_request);
  out_request->kind = omo_create_request_tell_kind (out_request);
}
