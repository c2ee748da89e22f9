/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-doctor-private.h"

/* What the tests of the doctor's tables share. */

#define TOKEN "Zk3vQ9xW2mB7tR5yN8pL1sD4fG6hJ0aC"

/* In a body one of these stands for the base64 of a drawn picture. */
#define WEB "{web}"     /* 552 × 344 */
#define SMALL "{small}" /* 340 × 212 */
#define PHONE "{phone}" /* 1080 × 1920 */
#define INNER "{inner}" /* a disc of 211 */
#define OUTER "{outer}" /* a ring of 347 with a hole of 211 */

#define V1(fields) "{\"api_token\":\"" TOKEN "\",\"data\":{" fields "}}"
#define V2(fields) "{\"clientKey\":\"" TOKEN "\",\"task\":{" fields "}}"
#define PAIR_TYPE "\"type_job_id\":\"22\","
#define PAIR_SIZE ",\"widthview\":\"340\",\"weightview\":\"212\""
/* With which nothing is wrong. */
#define PAIR V1 (PAIR_TYPE "\"image_base64\":\"" WEB "\"" PAIR_SIZE)
#define ROTATE V1 ("\"type_job_id\":\"23\",\"image_base64\":\"" INNER "|" OUTER "\"")
#define PAIR_V2                                                                                    \
  V2 ("\"type\":\"Tiktok3DSelectObjectWebTask\",\"imageBase64\":\"" WEB                            \
      "\",\"widthView\":340,\"heightView\":212")

#define BASE "https://omocaptcha.com/api/"

/* A request or a reply, and what is to be said of it. What is left out is absent. */
typedef struct
{
  const char *rule;
  const char *name;
  gboolean found;
  const char *says; /* part of the sentence */

  const char *body; /* its values are read by the recogniser */
  gsize body_size;  /* 0: up to its end */
  const char *dialect;
  OmoPasteCall call;
  gboolean has_head;
  const char *method;
  const char *uri;
  const char *content_type;
  const char *token; /* without a body; NULL: TOKEN, "": none */

  /* Without a body. */
  OmoJobKind kind;
  const char *first; /* "{web}", "{400x300}", ...; with a body in place of what is read from it */
  const char *second;
  int view_width;
  int view_height;
  const char *type_job_id;
  const char *question;

  /* A reply. */
  guint status;
  int natural_width;
  int natural_height;
  gboolean knows_type;
} DoctorCase;

/* Registers a test for each case, and one that wants a positive and a negative case of each rule of `group`, and an
 * offer for each that is mended. */
void doctoring_add (const char *path,
                    const OmoDoctorGroup *group,
                    const DoctorCase *cases,
                    guint n_cases);

/* The subject of a case, with its pictures. */
void doctoring_fill_subject (OmoDoctorSubject *subject, const DoctorCase *c);

/* Of this rule, or NULL. */
const OmoFinding *doctoring_find (GPtrArray *findings, const char *rule);
