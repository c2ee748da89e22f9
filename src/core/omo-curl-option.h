/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The options of curl, as far as they tell what is sent: curl(1). */

typedef enum
{
  OMO_CURL_OPTION_FLAG,  /* has no value */
  OMO_CURL_OPTION_VALUE, /* has one that does not matter here */
  OMO_CURL_OPTION_METHOD,
  OMO_CURL_OPTION_HEADER,
  OMO_CURL_OPTION_URL,
  OMO_CURL_OPTION_DATA,
  OMO_CURL_OPTION_RAW_DATA, /* @ means nothing */
  OMO_CURL_OPTION_JSON,
  OMO_CURL_OPTION_FORM, /* multipart, or encoded piece by piece */
  OMO_CURL_OPTION_AGENT,
} OmoCurlOption;

/* `letter` as of -X; one that is not known has no value. */
OmoCurlOption omo_curl_option_find_letter (char letter);
/* `name` without its dashes. */
OmoCurlOption omo_curl_option_find (const char *name);

G_END_DECLS
