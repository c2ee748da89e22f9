/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "core/omo-paste.h"

/* What the tests of the recogniser share: one job in words, and pastes in memory of exactly their size. */

#define GIF "R0lGODlhAwACAIIAAP8AAAD/AAAA/////wAAAP//AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs="
#define TOKEN "Zk3vQ9xW2mB7tR5yN8pL1sD4fG6hJ0aC"
#define CREATE                                                                                     \
  "{\"api_token\":\"" TOKEN "\",\"data\":{\"type_job_id\":\"22\",\"image_base64\":\"" GIF          \
  "\",\"widthview\":\"340\",\"weightview\":\"212\"}}"
#define ASK "{\"api_token\":\"" TOKEN "\",\"job_id\":7}"
#define ACCEPTED "{\"error\": false, \"job_id\": 7, \"message\": \"Create job success.\"}"
#define RUNNING "{\"error\": false, \"status\": \"running\", \"result\": null}"
#define SOLVED "{\"error\": false, \"status\": \"success\", \"result\": \"57_31_246_148\"}"
#define BASE "https://omocaptcha.com/api/"

/* A sanitizer sees a read past the end. */
static inline OmoPaste *
paste_text (const char *text, gsize length, GError **error)
{
  g_autofree char *exact = g_memdup2 (length == 0 ? "" : text, MAX (length, 1));

  return omo_paste_recognise (exact, length, error);
}

/* What must be said of a request, in any form. NULL and 0: nothing is. */
typedef struct
{
  const char *name;
  const char *text;
  const char *body;   /* NULL: CREATE */
  const char *method; /* NULL: POST */
  const char *uri;    /* NULL: BASE createJob */
  const char *type;   /* the content type */
  guint n_replies;
  const char *problem; /* part of it; NULL: there is none */
} RequestCase;

static inline void
check_request (const RequestCase *c, OmoPasteForm form)
{
  const char *expected = c->body != NULL ? c->body : CREATE;
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoPaste) paste = paste_text (c->text, strlen (c->text), &error);
  const OmoPasteRequest *request;

  g_assert_no_error (error);
  g_assert_cmpint (paste->kind, ==, OMO_PASTE_REQUEST);
  request = paste->request;
  g_assert_cmpint (request->form, ==, form);
  g_assert_cmpmem (g_bytes_get_data (request->body, NULL), g_bytes_get_size (request->body),
                   expected, strlen (expected));
  g_assert_cmpstr (request->method, ==, c->method != NULL ? c->method : "POST");
  g_assert_cmpstr (request->uri, ==, c->uri != NULL ? c->uri : BASE "createJob");
  g_assert_cmpstr (omo_paste_request_find_header (request, "Content-Type"), ==, c->type);
  g_assert_cmpuint (paste->replies->len, ==, c->n_replies);
  g_test_message ("%s", request->problem);
  if (c->problem == NULL)
    g_assert_cmpstr (request->problem, ==, NULL);
  else
    g_assert_nonnull (strstr (request->problem, c->problem));
  if (strstr (expected, TOKEN) != NULL)
    g_assert_cmpstr (request->token, ==, TOKEN);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *words; /* part of the message */
} RefusalCase;

static inline void
check_refusal (const RefusalCase *c, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (paste_text (c->text, strlen (c->text), &error));

  g_assert_error (error, domain, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, c->words));
  g_assert_null (strstr (error->message, TOKEN));
}
