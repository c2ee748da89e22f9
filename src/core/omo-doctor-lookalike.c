/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-doctor-private.h"

#include <glib/gi18n-lib.h>

/* Requests that are written for another service: what its public samples show. */

typedef struct
{
  const char *name;
  const char *host;      /* the end of it */
  const char *fields[2]; /* that together nobody else has; NULL: no more */
} Service;

/* A row for each way in which one is known; the first that fits counts. */
static const Service services[] = {
  /* {"api_token", "data": {"type_job": "tiktok_slide", "body"}}, then {"api_token", "taskid"} */
  { "BetaCaptcha", "betacaptcha.com", { "type_job", "body" } },
  { "BetaCaptcha", "betacaptcha.com", { "api_token", "taskid" } },
  /* createTask {"clientKey", "task": {"type": "TiktokCaptchaTask", "subType", "image"}} */
  { "AchiCaptcha", "achicaptcha.com", { "subType", NULL } },
  /* Recognition {"Apikey", "Type": "ALL_CAPTCHA_SLIDE", "Image"} */
  { "HMCaptcha", "hmcaptcha.com", { "Apikey", "Image" } },
  /* in.php {"key", "method": "base64", "body"} */
  { "2captcha", "2captcha.com", { "method", "body" } },
  { "CapSolver", "capsolver.com", { NULL } },
};

/* What a reply has in it that is none of OMOcaptcha's. */
static const struct
{
  const char *name;
  const char *members[2];
} answers[] = {
  { "BetaCaptcha", { "taskid", NULL } },
  /* {"Code": 0, "Status": "SUCCESS", "Data": {"x": 210}}, {"Code": 1, "Message"}, {"Code": 0, "TaskId"} */
  { "HMCaptcha", { "Code", "Data" } },
  { "HMCaptcha", { "Code", "Message" } },
  { "HMCaptcha", { "Code", "TaskId" } },
  /* {"status": 1, "request": "2122988149"} */
  { "2captcha", { "status", "request" } },
};

static gboolean
has_field (GArray *fields, const char *name)
{
  for (guint i = 0; i < fields->len; i++)
    if (g_str_equal (g_array_index (fields, OmoDoctorField, i).name, name))
      return TRUE;
  return FALSE;
}

static gboolean
has_fields (GArray *fields, const Service *service)
{
  for (guint i = 0; i < G_N_ELEMENTS (service->fields); i++)
    if (service->fields[i] != NULL && !has_field (fields, service->fields[i]))
      return FALSE;
  return service->fields[0] != NULL;
}

static gboolean
is_at (const char *uri, const Service *service)
{
  g_autofree char *host = NULL;
  g_autofree char *inside = g_strconcat (".", service->host, NULL);

  return uri != NULL
         && g_uri_split (uri, G_URI_FLAGS_NONE, NULL, NULL, &host, NULL, NULL, NULL, NULL, NULL)
         && host != NULL && (g_str_equal (host, service->host) || g_str_has_suffix (host, inside));
}

const char *
omo_doctor_tell_lookalike (GArray *fields, const char *uri)
{
  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    if (is_at (uri, &services[i]) || has_fields (fields, &services[i]))
      return services[i].name;
  return NULL;
}

const char *
omo_doctor_tell_lookalike_reply (JsonObject *reply)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (json_object_has_member (reply, answers[i].members[0])
        && (answers[i].members[1] == NULL || json_object_has_member (reply, answers[i].members[1])))
      return answers[i].name;
  return NULL;
}

static void
check_other_service (OmoDoctorExam *exam)
{
  if (exam->lookalike != NULL)
    omo_doctor_find_with (exam, "service", exam->lookalike, NULL);
}

static void
mend_other_service (OmoDoctorSubject *subject, const OmoDialect *dialect)
{
  g_free (subject->uri);
  subject->uri = g_strconcat (omo_dialect_get_base (dialect), "/",
                              omo_dialect_get_create_path (dialect), NULL);
  omo_doctor_write_anew (subject, dialect);
}

static const OmoDoctorRule rules[] = {
  { "other-service", OMO_SEVERITY_ERROR,
    N_ ("The request is written for {service}, another service: OMOcaptcha does not understand "
        "it."),
    check_other_service, N_ ("Write It Anew"), omo_doctor_can_write, mend_other_service },
};

const OmoDoctorGroup omo_doctor_lookalike_rules = { rules, G_N_ELEMENTS (rules) };
