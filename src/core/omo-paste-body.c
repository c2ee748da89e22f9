/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-paste-body.h"

#include <string.h>

#include "core/omo-loose-json.h"
#include "core/omo-paste-picture.h"

/* Where the fields of a request are: beside the token, in its object, or one further in. */
#define MAX_DEPTH 3
#define CASE_NAME "omocase"
#define TASK_TYPE_BEGINNING "Tiktok"

typedef enum
{
  SIGN_NONE = 0,
  SIGN_TOKEN = 1 << 0,   /* of any request */
  SIGN_FIELD = 1 << 1,   /* of a request that creates a job */
  SIGN_REPLY = 1 << 2,   /* of any reply */
  SIGN_ANSWER = 1 << 3,  /* what an answer as an object has in it */
  SIGN_LOG = 1 << 4,     /* of a HAR file: its root */
  SIGN_ENTRIES = 1 << 5, /* its list */
  SIGN_SENT = 1 << 6,    /* of an entry */
  SIGN_RECEIVED = 1 << 7,
  SIGN_CASE = 1 << 8,
} Sign;

/* A name says what it says down to a depth. */
static const struct
{
  const char *name;
  guint max_depth;
  Sign sign;
} signs[] = {
  { "apitoken", 1, SIGN_TOKEN },
  { "clientkey", 1, SIGN_TOKEN },
  { "apikey", 1, SIGN_TOKEN },
  { "typejobid", MAX_DEPTH, SIGN_FIELD },
  { "typejob", MAX_DEPTH, SIGN_FIELD },
  { "imagebase64", MAX_DEPTH, SIGN_FIELD },
  { "imagebase64s", MAX_DEPTH, SIGN_FIELD },
  { "base64", MAX_DEPTH, SIGN_FIELD },
  { "widthview", MAX_DEPTH, SIGN_FIELD },
  { "heightview", MAX_DEPTH, SIGN_FIELD },
  { "weightview", MAX_DEPTH, SIGN_FIELD },
  { "error", 1, SIGN_REPLY },
  { "success", 1, SIGN_REPLY },
  { "errorid", 1, SIGN_REPLY },
  { "errorcode", 1, SIGN_REPLY },
  { "message", 1, SIGN_REPLY },
  { "status", 1, SIGN_REPLY },
  { "result", 1, SIGN_REPLY },
  { "solution", 1, SIGN_REPLY },
  { "balance", 1, SIGN_REPLY },
  { "jobid", 1, SIGN_REPLY },
  { "taskid", 1, SIGN_REPLY },
  { "pointa", 1, SIGN_ANSWER },
  { "x1", 1, SIGN_ANSWER },
  { "rotate", 1, SIGN_ANSWER },
  { "slide", 1, SIGN_ANSWER },
  { "end", 1, SIGN_ANSWER },
  { "log", 1, SIGN_LOG },
  { "entries", 2, SIGN_ENTRIES },
  { "request", 1, SIGN_SENT },
  { "response", 1, SIGN_RECEIVED },
};

static Sign
tell_name (const OmoLooseMember *member)
{
  char initial;

  if (member->depth == 1 && member->name_length == strlen (CASE_NAME)
      && memcmp (member->name, CASE_NAME, strlen (CASE_NAME)) == 0)
    return SIGN_CASE;
  if (member->depth > MAX_DEPTH)
    return SIGN_NONE;
  initial = omo_loose_member_get_initial (member);
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (member->depth <= signs[i].max_depth && *signs[i].name == initial
        && omo_loose_member_is (member, signs[i].name))
      return signs[i].sign;
  return SIGN_NONE;
}

/* What a value says when its name is not known. */
static Sign
tell_value (const OmoLooseMember *member)
{
  if (member->kind != OMO_LOOSE_TEXT || member->depth > MAX_DEPTH)
    return SIGN_NONE;
  if (omo_loose_member_is (member, "type") && member->length > strlen (TASK_TYPE_BEGINNING)
      && memcmp (member->value, TASK_TYPE_BEGINNING, strlen (TASK_TYPE_BEGINNING)) == 0)
    return SIGN_FIELD;
  return omo_paste_begins_as_picture (member->value, member->length) ? SIGN_FIELD : SIGN_NONE;
}

static OmoBodyNature
judge (Sign seen)
{
  if ((seen & SIGN_LOG) && (seen & SIGN_ENTRIES))
    return OMO_BODY_HAR;
  if ((seen & SIGN_SENT) && (seen & SIGN_RECEIVED))
    return OMO_BODY_HAR;
  if (seen & SIGN_TOKEN)
    return OMO_BODY_REQUEST;
  if (seen & SIGN_REPLY)
    return OMO_BODY_REPLY;
  if (seen & SIGN_FIELD)
    return OMO_BODY_REQUEST;
  return seen & SIGN_ANSWER ? OMO_BODY_ANSWER : OMO_BODY_UNKNOWN;
}

OmoBodyNature
omo_paste_body_tell (const char *text, gsize length, gsize *out_used)
{
  OmoLooseJson json;
  OmoLooseMember member;
  gboolean is_first = TRUE;
  Sign seen = SIGN_NONE;

  g_return_val_if_fail (length > 0 && *text == '{', OMO_BODY_UNKNOWN);

  omo_loose_json_init (&json, text, length);
  while (omo_loose_json_next (&json, &member))
    {
      Sign sign = tell_name (&member);

      if (is_first && sign == SIGN_CASE)
        {
          *out_used = length;
          return OMO_BODY_CASE;
        }
      seen |= sign != SIGN_NONE ? sign : tell_value (&member);
      is_first = FALSE;
    }
  *out_used = (gsize) (json.at - text);
  return judge (seen);
}

gsize
omo_paste_body_find (const char *text, gsize length, gsize at)
{
  while (at < length)
    {
      const char *brace = memchr (text + at, '{', length - at);
      gsize next;

      if (brace == NULL)
        break;
      next = (gsize) (brace - text) + 1;
      while (next < length && g_ascii_isspace (text[next]))
        next++;
      if (next < length && text[next] == '"')
        return (gsize) (brace - text);
      at = next;
    }
  return length;
}
