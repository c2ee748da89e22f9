/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of what others wrote, in a sentence. */
#define MAX_WORDS 160

/* So often one rule is found in one request: a list of misspelt fields is long enough then. */
#define MAX_FINDINGS_OF_RULE 10

/* What is wrong in the same degree is told in this order: from the outside in. */
static const OmoDoctorGroup *const request_groups[] = {
  &omo_doctor_lookalike_rules, &omo_doctor_head_rules,    &omo_doctor_body_rules,
  &omo_doctor_name_rules,      &omo_doctor_form_rules,    &omo_doctor_token_rules,
  &omo_doctor_text_rules,      &omo_doctor_request_rules, &omo_doctor_pair_rules,
  &omo_doctor_picture_rules,   &omo_doctor_size_rules,
};

static const OmoDoctorGroup *const reply_groups[] = {
  &omo_doctor_reply_rules,
  &omo_doctor_answer_rules,
};

/* One line of bounded length without secrets. */
static char *
tidy (const OmoDoctorExam *exam, const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, (gssize) strnlen (words, 4096));
  g_autofree char *clean = omo_redaction_apply_text (exam->redaction, valid, NULL);

  for (char *c = clean; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';
  if (g_utf8_strlen (clean, -1) <= MAX_WORDS)
    return g_steal_pointer (&clean);
  *g_utf8_offset_to_pointer (clean, MAX_WORDS - 1) = '\0';
  return g_strconcat (clean, "…", NULL);
}

/* `format` with the words of each {place}; what is in the words stays as it is. */
static char *
fill_in (const char *format, GHashTable *words)
{
  GString *text = g_string_new (NULL);
  const char *brace;

  while ((brace = strchr (format, '{')) != NULL)
    {
      gsize length = strcspn (brace, "}");
      g_autofree char *place = g_strndup (brace + 1, length - 1);
      const char *found = g_hash_table_lookup (words, place);

      g_string_append_len (text, format, brace - format);
      g_string_append (text, found != NULL ? found : place);
      format = brace + length + (brace[length] == '}' ? 1 : 0);
    }
  g_string_append (text, format);
  return g_string_free (text, FALSE);
}

static guint
count_findings (const OmoDoctorExam *exam)
{
  guint n = 0;

  for (guint i = 0; i < exam->findings->len; i++)
    {
      const OmoFinding *finding = exam->findings->pdata[i];

      if (g_str_equal (finding->rule, exam->rule->id))
        n++;
    }
  return n;
}

static void
add_finding (OmoDoctorExam *exam, const char *text)
{
  const OmoDoctorRule *rule = exam->rule;
  gboolean mends = rule->mend != NULL && (rule->can_mend == NULL || rule->can_mend (exam));

  if (count_findings (exam) < MAX_FINDINGS_OF_RULE)
    g_ptr_array_add (exam->findings, omo_finding_new (rule->id, rule->severity, text,
                                                      mends ? _ (rule->mend) : NULL));
}

void
omo_doctor_find (OmoDoctorExam *exam)
{
  add_finding (exam, _ (exam->rule->text));
}

void
omo_doctor_find_with (OmoDoctorExam *exam, const char *place, ...)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autofree char *text = NULL;
  va_list places;

  va_start (places, place);
  for (; place != NULL; place = va_arg (places, const char *))
    g_hash_table_insert (words, (gpointer) place, tidy (exam, va_arg (places, const char *)));
  va_end (places);
  text = fill_in (_ (exam->rule->text), words);
  add_finding (exam, text);
}

void
omo_doctor_find_broken (OmoDoctorExam *exam)
{
  g_autofree char *reason = omo_json_print_reason (exam->broken);

  omo_doctor_find_with (exam, "reason", reason, NULL);
}

static GPtrArray *
check_groups (OmoDoctorExam *exam, const OmoDoctorGroup *const *groups, guint n_groups)
{
  for (guint i = 0; i < n_groups; i++)
    for (guint j = 0; j < groups[i]->n_rules; j++)
      {
        exam->rule = &groups[i]->rules[j];
        exam->rule->check (exam);
      }
  omo_finding_list_sort (exam->findings);
  return g_ptr_array_ref (exam->findings);
}

GPtrArray *
omo_doctor_examine (const OmoDoctorSubject *subject)
{
  g_auto (OmoDoctorExam) exam = { 0 };

  g_return_val_if_fail (subject != NULL && subject->kind < OMO_N_JOB_TYPES, NULL);

  omo_doctor_exam_init_request (&exam, subject);
  return check_groups (&exam, request_groups, G_N_ELEMENTS (request_groups));
}

static const OmoDoctorRule *
find_rule (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (request_groups); i++)
    for (guint j = 0; j < request_groups[i]->n_rules; j++)
      if (g_str_equal (request_groups[i]->rules[j].id, id))
        return &request_groups[i]->rules[j];
  return NULL;
}

gboolean
omo_doctor_mend (OmoDoctorSubject *subject, const char *rule)
{
  g_auto (OmoDoctorExam) exam = { 0 };

  g_return_val_if_fail (subject != NULL && rule != NULL, FALSE);

  exam.rule = find_rule (rule);
  if (exam.rule == NULL || exam.rule->apply == NULL)
    return FALSE;
  omo_doctor_exam_init_request (&exam, subject);
  exam.rule->check (&exam);
  for (guint i = 0; i < exam.findings->len; i++)
    if (((const OmoFinding *) exam.findings->pdata[i])->mend != NULL)
      {
        exam.rule->apply (subject, exam.dialect);
        return TRUE;
      }
  return FALSE;
}

GPtrArray *
omo_doctor_examine_reply (const OmoDoctorReply *reply)
{
  g_auto (OmoDoctorExam) exam = { 0 };

  g_return_val_if_fail (reply != NULL, NULL);

  omo_doctor_exam_init_reply (&exam, reply);
  return check_groups (&exam, reply_groups, G_N_ELEMENTS (reply_groups));
}
