/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-field.h"

#include <string.h>

#include "core/omo-edit-distance.h"

/* Of a name, in a sentence. */
#define MAX_NAME 40
/* A short name becomes another one with two slips. */
#define SHORT_NAME 4

#define OLDEST_IMAGE_FIELD "base64"

/* What people write who remember the meaning; see omo_loose_member_is. */
static const struct
{
  const char *name;
  OmoField role;
} synonyms[] = {
  { "token", OMO_FIELD_TOKEN },  { "key", OMO_FIELD_TOKEN },     { "apikey", OMO_FIELD_TOKEN },
  { "image", OMO_FIELD_IMAGE },  { "img", OMO_FIELD_IMAGE },     { "picture", OMO_FIELD_IMAGE },
  { "images", OMO_FIELD_PAIR },  { "width", OMO_FIELD_WIDTH },   { "height", OMO_FIELD_HEIGHT },
  { "jobtype", OMO_FIELD_TYPE }, { "tasktype", OMO_FIELD_TYPE }, { "typejob", OMO_FIELD_TYPE },
};

static void
clear_field (gpointer data)
{
  OmoDoctorField *field = data;

  g_free (field->name);
}

/* Of what is written by people: one line of bounded length. */
static char *
dup_name (const char *name, gsize length, gboolean *out_has_blanks)
{
  g_autofree char *valid = g_utf8_make_valid (name, (gssize) MIN (length, 4 * MAX_NAME));
  g_autofree char *whole = g_strdup (g_strstrip (valid));

  *out_has_blanks = length > 0 && (g_ascii_isspace (name[0]) || g_ascii_isspace (name[length - 1]));
  if (g_utf8_strlen (whole, -1) <= MAX_NAME)
    return g_steal_pointer (&whole);
  return g_utf8_substring (whole, 0, MAX_NAME);
}

static gboolean
is_role_name (const OmoDialect *dialect, guint role, const char *name)
{
  return g_str_equal (omo_dialect_get_field (dialect, (OmoField) role), name);
}

/* OMO_N_FIELDS when the dialect does not write it. */
static OmoField
find_role (const OmoDialect *dialect, const char *name)
{
  guint role = 0;

  while (role < OMO_N_FIELDS && !is_role_name (dialect, role, name))
    role++;
  return (OmoField) role;
}

/* The role whose name in the dialect is nearest, and near enough; OMO_N_FIELDS when none is. */
static OmoField
find_near_role (const OmoDialect *dialect, const char *name)
{
  guint best = strlen (name) <= SHORT_NAME ? 2 : 3;
  OmoField found = OMO_N_FIELDS;

  for (guint role = 0; role < OMO_N_FIELDS; role++)
    {
      const char *proper = omo_dialect_get_field (dialect, (OmoField) role);
      guint distance = omo_edit_distance (name, proper);

      if (distance < MIN (best, strlen (proper) <= SHORT_NAME ? 2 : 3))
        {
          best = distance;
          found = (OmoField) role;
        }
    }
  return found;
}

/* v1 and v2 call the object with the rest differently, their editions do not. */
static gboolean
is_same_version (const OmoDialect *a, const OmoDialect *b)
{
  return g_str_equal (omo_dialect_get_field (a, OMO_FIELD_JOB),
                      omo_dialect_get_field (b, OMO_FIELD_JOB));
}

static gboolean
is_slide_type (const OmoDoctorField *field)
{
  gsize length;
  g_autofree char *value = NULL;

  if (find_role (omo_dialect_get_default (), field->name) != OMO_FIELD_TYPE)
    return FALSE;
  value = omo_loose_member_dup_value (&field->member, &length);
  return omo_job_type_has_id (omo_job_type_get (OMO_JOB_WEB_SLIDE), value);
}

/* Whether a width stands alone, see omo_dialect_get_lone_width_field. Only by the type: a pair may have lost its height,
 * or have it misspelt. */
static gboolean
is_slide (GArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    if (is_slide_type (&g_array_index (fields, OmoDoctorField, i)))
      return TRUE;
  return FALSE;
}

/* As find_role, where a width may stand alone. */
static OmoField
find_own_role (const OmoDialect *dialect, const char *name, gboolean width_is_lone)
{
  if (width_is_lone && g_str_equal (name, omo_dialect_get_lone_width_field (dialect)))
    return OMO_FIELD_WIDTH;
  return find_role (dialect, name);
}

static gboolean
find_exact (OmoDoctorField *field, const OmoDialect *dialect, gboolean width_is_lone)
{
  field->role = find_own_role (dialect, field->name, width_is_lone);
  field->fit = OMO_DOCTOR_NAME_OWN;
  for (guint i = 0; field->role == OMO_N_FIELDS && i < omo_dialect_get_n (); i++)
    {
      field->owner = omo_dialect_get (i);
      field->role = find_role (field->owner, field->name);
      field->fit =
          is_same_version (field->owner, dialect) ? OMO_DOCTOR_NAME_EDITION : OMO_DOCTOR_NAME_OTHER;
    }
  if (field->role == OMO_N_FIELDS && g_str_equal (field->name, OLDEST_IMAGE_FIELD))
    {
      field->role = OMO_FIELD_IMAGE;
      field->fit = OMO_DOCTOR_NAME_OLDEST;
    }
  return field->role != OMO_N_FIELDS;
}

static void
find_near (OmoDoctorField *field, const OmoDialect *dialect)
{
  field->role = find_near_role (dialect, field->name);
  for (guint i = 0; field->role == OMO_N_FIELDS && i < omo_dialect_get_n (); i++)
    field->role = find_near_role (omo_dialect_get (i), field->name);
  for (guint i = 0; field->role == OMO_N_FIELDS && i < G_N_ELEMENTS (synonyms); i++)
    if (omo_loose_member_is (&field->member, synonyms[i].name))
      field->role = synonyms[i].role;
  field->fit = field->role != OMO_N_FIELDS ? OMO_DOCTOR_NAME_MISSPELT : OMO_DOCTOR_NAME_UNKNOWN;
}

static gboolean
belongs_outside (OmoField role)
{
  return role == OMO_FIELD_TOKEN || role == OMO_FIELD_JOB || role == OMO_FIELD_JOB_ID;
}

/* `parent` is the field it is in; NULL: it is in the outermost object. */
static gboolean
is_misplaced (const OmoDoctorField *field, const OmoDoctorField *parent)
{
  if (field->is_element || field->role == OMO_N_FIELDS)
    return FALSE;
  if (belongs_outside (field->role))
    return field->member.depth != 1;
  return parent == NULL || parent->role != OMO_FIELD_JOB;
}

GArray *
omo_doctor_fields_read (const char *text, gsize length)
{
  GArray *fields = g_array_new (FALSE, TRUE, sizeof (OmoDoctorField));
  gboolean is_list[OMO_JSON_MAX_DEPTH + 2] = { FALSE };
  OmoLooseJson json;
  OmoDoctorField field = { .role = OMO_N_FIELDS };

  g_return_val_if_fail (length > 0 && *text == '{', fields);

  g_array_set_clear_func (fields, clear_field);
  omo_loose_json_init (&json, text, length);
  while (fields->len < OMO_DOCTOR_MAX_FIELDS && omo_loose_json_next (&json, &field.member))
    {
      is_list[field.member.depth + 1] = field.member.kind == OMO_LOOSE_ARRAY;
      field.is_element = is_list[field.member.depth];
      field.name = dup_name (field.member.name, field.member.name_length, &field.has_blanks);
      g_array_append_val (fields, field);
    }
  return fields;
}

void
omo_doctor_fields_compare (GArray *fields, const OmoDialect *dialect)
{
  OmoDoctorField *open[OMO_JSON_MAX_DEPTH + 2] = { NULL };
  gboolean width_is_lone;

  g_return_if_fail (fields != NULL && dialect != NULL);

  width_is_lone = is_slide (fields);

  for (guint i = 0; i < fields->len; i++)
    {
      OmoDoctorField *field = &g_array_index (fields, OmoDoctorField, i);
      guint depth = field->member.depth;

      if (!find_exact (field, dialect, width_is_lone))
        find_near (field, dialect);
      field->is_misplaced = is_misplaced (field, open[depth]);
      open[depth + 1] = field;
    }
}

const OmoDialect *
omo_doctor_fields_tell_dialect (GArray *fields)
{
  const OmoDialect *best = NULL;
  guint most = 0;
  gboolean width_is_lone;

  g_return_val_if_fail (fields != NULL, NULL);

  width_is_lone = is_slide (fields);
  for (guint i = 0; i < omo_dialect_get_n (); i++)
    {
      guint n = 0;

      for (guint j = 0; j < fields->len; j++)
        if (find_own_role (omo_dialect_get (i), g_array_index (fields, OmoDoctorField, j).name,
                           width_is_lone)
            != OMO_N_FIELDS)
          n++;
      if (n > most)
        {
          most = n;
          best = omo_dialect_get (i);
        }
    }
  return best;
}
