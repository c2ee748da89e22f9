/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>
#include <string.h>

/* What HAR 1.2 demands of a document (http://www.softwareishard.com/blog/har-12-spec/): which members each object must
 * and may have, and of which type. A member of another name must begin with an underscore. */

typedef enum
{
  HAR_STRING,
  HAR_MOMENT,  /* ISO 8601 with a time zone */
  HAR_NUMBER,  /* not negative */
  HAR_PHASE,   /* the same, or -1: does not apply */
  HAR_INTEGER, /* the same, whole, or -1: not known */
  HAR_BOOLEAN,
  HAR_OBJECT,
  HAR_ARRAY,
} HarType;

typedef struct
{
  const char *object;
  const char *name;
  HarType type;
  gboolean is_required;
  const char *inside; /* the object's, or the array's elements' */
} HarRule;

static const HarRule har_rules[] = {
  { "root", "log", HAR_OBJECT, TRUE, "log" },
  { "log", "version", HAR_STRING, TRUE, NULL },
  { "log", "creator", HAR_OBJECT, TRUE, "creator" },
  { "log", "browser", HAR_OBJECT, FALSE, "creator" },
  { "log", "pages", HAR_ARRAY, FALSE, "page" },
  { "log", "entries", HAR_ARRAY, TRUE, "entry" },
  { "log", "comment", HAR_STRING, FALSE, NULL },
  { "creator", "name", HAR_STRING, TRUE, NULL },
  { "creator", "version", HAR_STRING, TRUE, NULL },
  { "creator", "comment", HAR_STRING, FALSE, NULL },
  { "entry", "pageref", HAR_STRING, FALSE, NULL },
  { "entry", "startedDateTime", HAR_MOMENT, TRUE, NULL },
  { "entry", "time", HAR_NUMBER, TRUE, NULL },
  { "entry", "request", HAR_OBJECT, TRUE, "request" },
  { "entry", "response", HAR_OBJECT, TRUE, "response" },
  { "entry", "cache", HAR_OBJECT, TRUE, "cache" },
  { "entry", "timings", HAR_OBJECT, TRUE, "timings" },
  { "entry", "serverIPAddress", HAR_STRING, FALSE, NULL },
  { "entry", "connection", HAR_STRING, FALSE, NULL },
  { "entry", "comment", HAR_STRING, FALSE, NULL },
  { "request", "method", HAR_STRING, TRUE, NULL },
  { "request", "url", HAR_STRING, TRUE, NULL },
  { "request", "httpVersion", HAR_STRING, TRUE, NULL },
  { "request", "cookies", HAR_ARRAY, TRUE, "cookie" },
  { "request", "headers", HAR_ARRAY, TRUE, "pair" },
  { "request", "queryString", HAR_ARRAY, TRUE, "pair" },
  { "request", "postData", HAR_OBJECT, FALSE, "postData" },
  { "request", "headersSize", HAR_INTEGER, TRUE, NULL },
  { "request", "bodySize", HAR_INTEGER, TRUE, NULL },
  { "request", "comment", HAR_STRING, FALSE, NULL },
  { "response", "status", HAR_INTEGER, TRUE, NULL },
  { "response", "statusText", HAR_STRING, TRUE, NULL },
  { "response", "httpVersion", HAR_STRING, TRUE, NULL },
  { "response", "cookies", HAR_ARRAY, TRUE, "cookie" },
  { "response", "headers", HAR_ARRAY, TRUE, "pair" },
  { "response", "content", HAR_OBJECT, TRUE, "content" },
  { "response", "redirectURL", HAR_STRING, TRUE, NULL },
  { "response", "headersSize", HAR_INTEGER, TRUE, NULL },
  { "response", "bodySize", HAR_INTEGER, TRUE, NULL },
  { "response", "comment", HAR_STRING, FALSE, NULL },
  { "pair", "name", HAR_STRING, TRUE, NULL },
  { "pair", "value", HAR_STRING, TRUE, NULL },
  { "pair", "comment", HAR_STRING, FALSE, NULL },
  { "postData", "mimeType", HAR_STRING, TRUE, NULL },
  { "postData", "text", HAR_STRING, TRUE, NULL }, /* or `params`, which nobody here writes */
  { "postData", "comment", HAR_STRING, FALSE, NULL },
  { "content", "size", HAR_INTEGER, TRUE, NULL },
  { "content", "compression", HAR_INTEGER, FALSE, NULL },
  { "content", "mimeType", HAR_STRING, TRUE, NULL },
  { "content", "text", HAR_STRING, FALSE, NULL },
  { "content", "encoding", HAR_STRING, FALSE, NULL },
  { "content", "comment", HAR_STRING, FALSE, NULL },
  { "timings", "blocked", HAR_PHASE, FALSE, NULL },
  { "timings", "dns", HAR_PHASE, FALSE, NULL },
  { "timings", "connect", HAR_PHASE, FALSE, NULL },
  { "timings", "send", HAR_NUMBER, TRUE, NULL },
  { "timings", "wait", HAR_NUMBER, TRUE, NULL },
  { "timings", "receive", HAR_NUMBER, TRUE, NULL },
  { "timings", "ssl", HAR_PHASE, FALSE, NULL },
  { "timings", "comment", HAR_STRING, FALSE, NULL },
};

static inline double
har_get_number (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  g_assert_nonnull (node);
  g_assert_true (JSON_NODE_HOLDS_VALUE (node));
  g_assert_true (json_node_get_value_type (node) == G_TYPE_INT64
                 || json_node_get_value_type (node) == G_TYPE_DOUBLE);
  return json_node_get_double (node);
}

static inline void
har_check_moment (const char *text)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (text, NULL);

  /* Without a default zone the text itself must have one. */
  g_assert_nonnull (moment);
  g_assert_true (g_regex_match_simple (
      "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+(Z|[+-]\\d\\d:\\d\\d)$", text, 0, 0));
}

static inline void har_check_object (JsonObject *object, const char *kind);

static inline void
har_check_array (JsonNode *node, const char *inside)
{
  JsonArray *array;

  g_assert_true (JSON_NODE_HOLDS_ARRAY (node));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    har_check_object (json_array_get_object_element (array, i), inside);
}

static inline void
har_check_member (JsonObject *object, const HarRule *rule)
{
  JsonNode *node = json_object_get_member (object, rule->name);
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  switch (rule->type)
    {
    case HAR_STRING:
      g_assert_true (type == G_TYPE_STRING);
      break;
    case HAR_MOMENT:
      g_assert_true (type == G_TYPE_STRING);
      har_check_moment (json_node_get_string (node));
      break;
    case HAR_NUMBER:
      g_assert_cmpfloat (har_get_number (object, rule->name), >=, 0);
      break;
    case HAR_PHASE:
      g_assert_true (har_get_number (object, rule->name) >= 0
                     || har_get_number (object, rule->name) == -1);
      break;
    case HAR_INTEGER:
      g_assert_true (type == G_TYPE_INT64);
      g_assert_cmpint (json_node_get_int (node), >=, -1);
      break;
    case HAR_BOOLEAN:
      g_assert_true (type == G_TYPE_BOOLEAN);
      break;
    case HAR_OBJECT:
      g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
      har_check_object (json_node_get_object (node), rule->inside);
      break;
    case HAR_ARRAY:
      har_check_array (node, rule->inside);
      break;
    default:
      g_assert_not_reached ();
    }
}

static inline const HarRule *
har_find_rule (const char *object, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (har_rules); i++)
    if (g_str_equal (har_rules[i].object, object) && g_str_equal (har_rules[i].name, name))
      return &har_rules[i];
  return NULL;
}

static inline void
har_check_object (JsonObject *object, const char *kind)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (gsize i = 0; i < G_N_ELEMENTS (har_rules); i++)
    if (g_str_equal (har_rules[i].object, kind) && har_rules[i].is_required)
      g_assert_true (json_object_has_member (object, har_rules[i].name));
  for (GList *name = names; name != NULL; name = name->next)
    {
      const HarRule *rule = har_find_rule (kind, name->data);

      if (rule != NULL)
        har_check_member (object, rule);
      else if (*(const char *) name->data != '_')
        g_error ("HAR has no member “%s” in “%s”", (const char *) name->data, kind);
    }
}

/* `time` is the sum of the phases that apply; `ssl` is part of `connect`. */
static inline void
har_check_times (JsonObject *entry)
{
  static const char *const phases[] = { "blocked", "dns", "connect", "send", "wait", "receive" };
  JsonObject *timings = json_object_get_object_member (entry, "timings");
  double sum = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (phases); i++)
    if (json_object_has_member (timings, phases[i]))
      sum += MAX (0, har_get_number (timings, phases[i]));
  g_assert_cmpfloat_with_epsilon (har_get_number (entry, "time"), sum, 1e-6);
  if (json_object_has_member (timings, "ssl"))
    g_assert_cmpfloat (har_get_number (timings, "ssl"), <=, har_get_number (timings, "connect"));
}

/* Fails the test when `root` is no HAR 1.2. */
static inline void
har_check (JsonNode *root)
{
  JsonObject *log;
  JsonArray *entries;

  g_assert_true (JSON_NODE_HOLDS_OBJECT (root));
  har_check_object (json_node_get_object (root), "root");
  log = json_object_get_object_member (json_node_get_object (root), "log");
  g_assert_cmpstr (json_object_get_string_member (log, "version"), ==, "1.2");
  entries = json_object_get_array_member (log, "entries");
  for (guint i = 0; i < json_array_get_length (entries); i++)
    har_check_times (json_array_get_object_element (entries, i));
}
