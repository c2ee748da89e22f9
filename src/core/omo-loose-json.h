/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/omo-json.h"

G_BEGIN_DECLS

/* JSON member by member, without a tree and as far as it goes: the text may be broken, cut, or followed by something
 * else. To find out what a text is and to look into what omo_json_parse refuses; whatever is acted upon is read
 * strictly. Linear, no allocation. */

typedef enum
{
  OMO_LOOSE_TEXT,
  OMO_LOOSE_WORD, /* a number, true, null, or what stands in their place */
  OMO_LOOSE_OBJECT,
  OMO_LOOSE_ARRAY,
} OmoLooseKind;

/* A member of an object or an element of an array. The texts belong to the text that is read and are not
 * NUL-terminated; their escapes are as they were written. */
typedef struct
{
  guint depth; /* 1: of the outermost object */
  const char
      *name; /* between the quotes; an element has the name of its array; "" where there is none */
  gsize name_length;
  OmoLooseKind kind;
  const char *
      value; /* of a text between the quotes; of an object or array its bracket, its members come next */
  gsize length;
} OmoLooseMember;

typedef struct
{
  const char *at;
  const char *end;
  guint depth;
  gboolean is_closed; /* the outermost bracket was closed: `at` is behind it */
  struct
  {
    const char *start;
    gsize length;
  } names[OMO_JSON_MAX_DEPTH + 1]; /* by depth: of the member that is being read */
  gboolean is_array[OMO_JSON_MAX_DEPTH + 1];
} OmoLooseJson;

/* `text` begins with { or [. */
void omo_loose_json_init (OmoLooseJson *self, const char *text, gsize length);

/* The next member at a depth up to OMO_JSON_MAX_DEPTH; what is deeper is passed over. FALSE at the end of the
 * outermost bracket, or of the text. */
gboolean omo_loose_json_next (OmoLooseJson *self, OmoLooseMember *out_member);

/* Whether the name is this one when upper and lower case and everything but letters and digits are left out:
 * "Image_base64 " is "imagebase64". */
gboolean omo_loose_member_is (const OmoLooseMember *self, const char *plain_name);
/* The first character of that name, '\0' of one without any: who has a table of names compares only those that begin so. */
char omo_loose_member_get_initial (const OmoLooseMember *self);

/* The value without its escapes; what cannot be unescaped stays as it is. Free with g_free. */
char *omo_loose_member_dup_value (const OmoLooseMember *self, gsize *out_length);

G_END_DECLS
