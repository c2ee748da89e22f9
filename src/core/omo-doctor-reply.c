/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>

#include "core/omo-detail.h"
#include "core/omo-error.h"

/* A reply as such: what it is, how it is written, how the call went. */

#define HTTP_OK 200

static gboolean
is_html (const OmoDoctorExam *exam)
{
  return exam->length > 0 && *exam->text == '<';
}

static gboolean
is_refused_as (const OmoDoctorExam *exam, OmoErrorCode code)
{
  return g_error_matches (exam->refusal, OMO_ERROR, (int) code);
}

/* With or without words of the service's about it: those stand inside of a sentence, where their own full stop does no harm. */
static gboolean
is_refused_with (const OmoDoctorExam *exam, OmoErrorCode code, gboolean has_words)
{
  return is_refused_as (exam, code) && (omo_error_get_words (exam->refusal) != NULL) == has_words;
}

/* The codec knows every status but this one. */
static gboolean
has_unknown_status (const OmoDoctorExam *exam)
{
  return is_refused_with (exam, OMO_ERROR_MALFORMED, TRUE);
}

static gboolean
has_other_status (const OmoDoctorExam *exam)
{
  return exam->reply->status != 0 && exam->reply->status != HTTP_OK;
}

static void
check_status (OmoDoctorExam *exam)
{
  g_autofree char *status = g_strdup_printf ("%u", exam->reply->status);

  if (has_other_status (exam))
    omo_doctor_find_with (exam, "status", status, NULL);
}

/* Of another status it is nothing to wonder at. */
static void
check_empty (OmoDoctorExam *exam)
{
  if (exam->length == 0 && !has_other_status (exam))
    omo_doctor_find (exam);
}

static void
check_html (OmoDoctorExam *exam)
{
  if (is_html (exam))
    omo_doctor_find (exam);
}

static void
check_not_json (OmoDoctorExam *exam)
{
  if (exam->length > 0 && exam->broken != NULL && !is_html (exam))
    omo_doctor_find_broken (exam);
}

static void
check_not_object (OmoDoctorExam *exam)
{
  if (exam->length > 0 && exam->broken == NULL && exam->root == NULL)
    omo_doctor_find (exam);
}

static void
check_other_service (OmoDoctorExam *exam)
{
  if (exam->lookalike != NULL)
    omo_doctor_find_with (exam, "service", exam->lookalike, NULL);
}

static void
check_refused (OmoDoctorExam *exam)
{
  if (is_refused_with (exam, OMO_ERROR_REFUSED, TRUE))
    omo_doctor_find_with (exam, "words", omo_error_get_words (exam->refusal), NULL);
}

static void
check_refused_silently (OmoDoctorExam *exam)
{
  if (is_refused_with (exam, OMO_ERROR_REFUSED, FALSE))
    omo_doctor_find (exam);
}

static void
check_unsolved (OmoDoctorExam *exam)
{
  if (is_refused_as (exam, OMO_ERROR_UNSOLVED))
    omo_doctor_find (exam);
}

static void
check_status_unknown (OmoDoctorExam *exam)
{
  if (has_unknown_status (exam))
    omo_doctor_find_with (exam, "word", omo_error_get_words (exam->refusal), NULL);
}

static void
check_malformed (OmoDoctorExam *exam)
{
  g_autofree char *reason = NULL;

  if (!is_refused_with (exam, OMO_ERROR_MALFORMED, FALSE))
    return;
  reason = omo_detail_translate (exam->refusal->message);
  omo_doctor_find_with (exam, "reason", reason, NULL);
}

static void
check_result_unreadable (OmoDoctorExam *exam)
{
  if (exam->reply->type != NULL && is_refused_with (exam, OMO_ERROR_RESULT_UNREADABLE, TRUE))
    omo_doctor_find_with (exam, "words", omo_error_get_words (exam->refusal), "job",
                          _ (exam->reply->type->label), NULL);
}

static void
check_result_missing (OmoDoctorExam *exam)
{
  if (is_refused_with (exam, OMO_ERROR_RESULT_UNREADABLE, FALSE))
    omo_doctor_find (exam);
}

/* v1 and v2 differ in how a reading is first made: their editions do not. */
static gboolean
speaks_other_version (const OmoDoctorExam *exam)
{
  return exam->spoken != NULL
         && omo_dialect_has_pairs_as_list (exam->spoken)
                != omo_dialect_has_pairs_as_list (exam->dialect);
}

static void
check_other_dialect (OmoDoctorExam *exam)
{
  if (speaks_other_version (exam) && (exam->answers || !(exam->oddities & OMO_ODD_FOREIGN_SHAPE)))
    omo_doctor_find_with (exam, "spoken", omo_dialect_get_id (exam->spoken), "dialect",
                          omo_dialect_get_id (exam->dialect), NULL);
}

static void
check_foreign_shape (OmoDoctorExam *exam)
{
  if (!exam->answers && (exam->oddities & OMO_ODD_FOREIGN_SHAPE))
    omo_doctor_find (exam);
}

static void
find_oddity (OmoDoctorExam *exam, OmoOddities oddity)
{
  if (exam->oddities & oddity)
    omo_doctor_find (exam);
}

typedef struct
{
  gboolean good; /* one of the flags says so */
  gboolean bad;
} Flags;

static void
note_flag (JsonObject *reply, const char *name, gboolean good_value, Flags *flags)
{
  gboolean value;

  if (!omo_json_read_boolean (reply, name, &value))
    return;
  flags->good |= value == good_value;
  flags->bad |= value != good_value;
}

/* A refusal is one for the codec, whatever else the reply says. */
static gboolean
do_flags_disagree (JsonObject *reply)
{
  Flags flags = { FALSE, FALSE };
  const char *status = NULL;
  gint64 number;

  note_flag (reply, "error", FALSE, &flags);
  note_flag (reply, "success", TRUE, &flags);
  if (omo_json_read_int (reply, "errorId", &number))
    {
      flags.good |= number == 0;
      flags.bad |= number != 0;
    }
  if (omo_json_read_string (reply, "status", &status))
    flags.good |= g_str_equal (status, "success") || g_str_equal (status, "ready");
  return flags.good && flags.bad;
}

static void
check_flags (OmoDoctorExam *exam)
{
  if ((exam->oddities & OMO_ODD_FLAGS_DISAGREE)
      || (exam->root != NULL && exam->lookalike == NULL
          && do_flags_disagree (json_node_get_object (exam->root))))
    omo_doctor_find (exam);
}

static void
check_success_flag (OmoDoctorExam *exam)
{
  find_oddity (exam, OMO_ODD_SUCCESS_FLAG);
}

/* A reply in another dialect has other words anyway. */
static void
check_status_word (OmoDoctorExam *exam)
{
  if (!speaks_other_version (exam))
    find_oddity (exam, OMO_ODD_STATUS_WORD);
}

static void
check_old_field (OmoDoctorExam *exam)
{
  if (!speaks_other_version (exam))
    find_oddity (exam, OMO_ODD_OLD_FIELD);
}

static void
check_id_as_text (OmoDoctorExam *exam)
{
  if (!speaks_other_version (exam))
    find_oddity (exam, OMO_ODD_ID_AS_TEXT);
}

static void
check_result_as_number (OmoDoctorExam *exam)
{
  find_oddity (exam, OMO_ODD_RESULT_AS_NUMBER);
}

static void
check_trailing_comma (OmoDoctorExam *exam)
{
  find_oddity (exam, OMO_ODD_TRAILING_COMMA);
}

static void
check_duplicate_key (OmoDoctorExam *exam)
{
  find_oddity (exam, OMO_ODD_DUPLICATE_KEY);
}

static void
check_byte_order_mark (OmoDoctorExam *exam)
{
  find_oddity (exam, OMO_ODD_BYTE_ORDER_MARK);
}

static void
check_nul_escape (OmoDoctorExam *exam)
{
  find_oddity (exam, OMO_ODD_NUL_ESCAPE);
}

#define ROW(id, severity, text, check)                                                             \
  {                                                                                                \
    id, severity, text, check, NULL, NULL, NULL                                                    \
  }

static const OmoDoctorRule rules[] = {
  ROW (
      "reply-http-status",
      OMO_SEVERITY_ERROR,
      N_ ("The reply has HTTP status {status}; the service answers with 200 whatever happens, so it "
          "comes from something in between, or from a failing server."),
      check_status),
  ROW ("reply-empty", OMO_SEVERITY_ERROR, N_ ("The reply is empty."), check_empty),
  ROW ("reply-html",
       OMO_SEVERITY_ERROR,
       N_ ("The reply is a page of HTML: it comes from a proxy, a firewall or a wrong address, not "
           "from the API."),
       check_html),
  ROW ("reply-not-json",
       OMO_SEVERITY_ERROR,
       N_ ("The reply is not valid JSON: {reason}."),
       check_not_json),
  ROW ("reply-not-object",
       OMO_SEVERITY_ERROR,
       N_ ("The reply is JSON, but not an object in braces."),
       check_not_object),
  ROW ("reply-other-service",
       OMO_SEVERITY_ERROR,
       N_ ("The reply is one of {service}, another service: the request went to the wrong place."),
       check_other_service),
  ROW ("reply-refused",
       OMO_SEVERITY_ERROR,
       N_ ("The service said “{words}” and refused."),
       check_refused),
  ROW ("reply-refused-silently",
       OMO_SEVERITY_ERROR,
       N_ ("The service refused, and did not say why."),
       check_refused_silently),
  ROW ("reply-status-unknown",
       OMO_SEVERITY_ERROR,
       N_ ("The status “{word}” is in no document of the service."),
       check_status_unknown),
  ROW ("reply-malformed",
       OMO_SEVERITY_ERROR,
       N_ ("The reply is none of the API: {reason}."),
       check_malformed),
  ROW ("reply-result-unreadable",
       OMO_SEVERITY_ERROR,
       N_ ("The service says success, but its result “{words}” is none for “{job}”."),
       check_result_unreadable),
  ROW ("reply-result-missing",
       OMO_SEVERITY_ERROR,
       N_ ("The service says success, but gives no result."),
       check_result_missing),
  ROW ("reply-unsolved",
       OMO_SEVERITY_WARNING,
       N_ ("The service gave up on the job."),
       check_unsolved),
  ROW ("reply-other-dialect",
       OMO_SEVERITY_WARNING,
       N_ ("The reply is in {spoken}, but {dialect} was spoken to the service."),
       check_other_dialect),
  ROW ("reply-foreign-shape",
       OMO_SEVERITY_WARNING,
       N_ ("The reply is errorId and taskId, which the document shows as a failure and another "
           "service means as a success: whether there is a job shows when it is asked about."),
       check_foreign_shape),
  ROW ("reply-flags-disagree",
       OMO_SEVERITY_WARNING,
       N_ ("The parts of the answer contradict each other, or a flag is not true or false."),
       check_flags),
  ROW ("reply-duplicate-key",
       OMO_SEVERITY_WARNING,
       N_ ("A key appears twice; the last one was read."),
       check_duplicate_key),
  ROW ("reply-success-flag",
       OMO_SEVERITY_HINT,
       N_ ("The service wrote “success” where its document has “error”."),
       check_success_flag),
  ROW ("reply-status-word",
       OMO_SEVERITY_HINT,
       N_ ("The service used another word for “running”."),
       check_status_word),
  ROW ("reply-oldest-fields",
       OMO_SEVERITY_HINT,
       N_ ("The message has the fields of the oldest edition."),
       check_old_field),
  ROW ("reply-id-as-text",
       OMO_SEVERITY_HINT,
       N_ ("The job’s number is written as text."),
       check_id_as_text),
  ROW ("reply-result-as-number",
       OMO_SEVERITY_HINT,
       N_ ("The result is written as a number, not as text."),
       check_result_as_number),
  ROW ("reply-trailing-comma",
       OMO_SEVERITY_HINT,
       N_ ("A comma stands before a closing bracket."),
       check_trailing_comma),
  ROW ("reply-byte-order-mark",
       OMO_SEVERITY_HINT,
       N_ ("The text starts with a byte order mark."),
       check_byte_order_mark),
  ROW ("reply-nul-escape", OMO_SEVERITY_HINT, N_ ("A text has \\u0000 in it."), check_nul_escape),
};

const OmoDoctorGroup omo_doctor_reply_rules = { rules, G_N_ELEMENTS (rules) };
