/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>

/* The names of the fields, and where they stand. */

/* What the dialect that is meant calls it. */
static const char *
get_proper (const OmoDoctorExam *exam, const OmoDoctorField *field)
{
  OmoField role = field->role;

  if (role == OMO_FIELD_WIDTH && exam->type->wants_view_size && !exam->type->wants_view_height)
    return omo_dialect_get_lone_width_field (exam->dialect);
  if (role == OMO_FIELD_IMAGE || role == OMO_FIELD_PAIR)
    role = exam->type->n_pictures == 2 ? OMO_FIELD_PAIR : OMO_FIELD_IMAGE;
  return omo_dialect_get_field (exam->dialect, role);
}

static void
find_name (OmoDoctorExam *exam, const OmoDoctorField *field)
{
  gboolean is_known = field->role != OMO_N_FIELDS;

  omo_doctor_find_with (exam, "name", field->name, "dialect", omo_dialect_get_id (exam->dialect),
                        "proper", is_known ? get_proper (exam, field) : "", "other",
                        field->owner != NULL ? omo_dialect_get_id (field->owner) : "", "job",
                        omo_dialect_get_field (exam->dialect, OMO_FIELD_JOB), NULL);
}

static guint
count_fields (const OmoDoctorExam *exam)
{
  return exam->lookalike == NULL ? exam->fields->len : 0;
}

static void
find_fit (OmoDoctorExam *exam, OmoDoctorName fit)
{
  for (guint i = 0; i < count_fields (exam); i++)
    {
      const OmoDoctorField *field = &g_array_index (exam->fields, OmoDoctorField, i);

      if (field->fit == fit && !field->is_element)
        find_name (exam, field);
    }
}

static void
check_misspelt (OmoDoctorExam *exam)
{
  find_fit (exam, OMO_DOCTOR_NAME_MISSPELT);
}

static void
check_other_dialect (OmoDoctorExam *exam)
{
  find_fit (exam, OMO_DOCTOR_NAME_OTHER);
}

static void
check_other_edition (OmoDoctorExam *exam)
{
  find_fit (exam, OMO_DOCTOR_NAME_EDITION);
}

static void
check_oldest (OmoDoctorExam *exam)
{
  find_fit (exam, OMO_DOCTOR_NAME_OLDEST);
}

static void
check_unknown (OmoDoctorExam *exam)
{
  find_fit (exam, OMO_DOCTOR_NAME_UNKNOWN);
}

static void
check_blanks (OmoDoctorExam *exam)
{
  for (guint i = 0; i < count_fields (exam); i++)
    {
      const OmoDoctorField *field = &g_array_index (exam->fields, OmoDoctorField, i);

      if (field->has_blanks && !field->is_element)
        find_name (exam, field);
    }
}

static void
find_misplaced (OmoDoctorExam *exam, gboolean is_outside)
{
  for (guint i = 0; i < count_fields (exam) && exam->subject->call == OMO_PASTE_CREATE; i++)
    {
      const OmoDoctorField *field = &g_array_index (exam->fields, OmoDoctorField, i);

      if (field->is_misplaced && (field->member.depth == 1) == is_outside)
        find_name (exam, field);
    }
}

static void
check_outside (OmoDoctorExam *exam)
{
  find_misplaced (exam, TRUE);
}

static void
check_inside (OmoDoctorExam *exam)
{
  find_misplaced (exam, FALSE);
}

static gboolean
is_same_field (const OmoDoctorField *a, const OmoDoctorField *b)
{
  if (a->role != OMO_N_FIELDS)
    return a->role == b->role;
  return a->member.depth == b->member.depth && g_str_equal (a->name, b->name);
}

/* Also in two spellings. */
static void
check_twice (OmoDoctorExam *exam)
{
  for (guint i = 0; i < count_fields (exam); i++)
    {
      const OmoDoctorField *field = &g_array_index (exam->fields, OmoDoctorField, i);

      for (guint j = 0; j < i && !field->is_element; j++)
        {
          const OmoDoctorField *before = &g_array_index (exam->fields, OmoDoctorField, j);

          if (before->is_element || !is_same_field (before, field))
            continue;
          omo_doctor_find_with (exam, "name", before->name, "again", field->name, NULL);
          break;
        }
    }
}

static const OmoDoctorRule rules[] = {
  { "field-misspelt", OMO_SEVERITY_ERROR,
    N_ ("“{name}” is no field of {dialect}: “{proper}” is meant."), check_misspelt,
    N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "field-other-dialect", OMO_SEVERITY_ERROR,
    N_ ("“{name}” is a field of {other}; in {dialect} it is “{proper}”."), check_other_dialect,
    N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "field-blanks", OMO_SEVERITY_ERROR,
    N_ ("A blank stands beside the name of the field “{name}”, inside the quotes: that is another "
        "name."),
    check_blanks, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "field-outside", OMO_SEVERITY_ERROR,
    N_ ("The field “{name}” stands outside of “{job}”, inside of which it belongs."), check_outside,
    N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "field-inside", OMO_SEVERITY_ERROR,
    N_ ("The field “{name}” stands inside of another one; it belongs outside, at the top."),
    check_inside, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "field-twice", OMO_SEVERITY_WARNING,
    N_ ("“{name}” appears twice, the second time as “{again}”: which one counts is up to the service."),
    check_twice, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "field-oldest", OMO_SEVERITY_WARNING,
    N_ ("“{name}” is a field of the oldest edition; in {dialect} it is “{proper}”."), check_oldest,
    N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "field-other-edition", OMO_SEVERITY_HINT,
    N_ ("“{name}” is the spelling of {other}; {dialect} has “{proper}”."), check_other_edition,
    N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
  { "field-unknown", OMO_SEVERITY_HINT,
    N_ ("The field “{name}” is in no document of the service, which takes no notice of it."),
    check_unknown, N_ ("Write It Anew"), omo_doctor_can_write, omo_doctor_write_anew },
};

const OmoDoctorGroup omo_doctor_name_rules = { rules, G_N_ELEMENTS (rules) };
