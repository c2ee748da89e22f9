/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <stdio.h>
#include <string.h>

#include "core/omo-painter.h"
#include "drawn-pictures.h"
#include "tiny-pictures.h"

typedef struct
{
  const OmoDoctorGroup *group;
  const DoctorCase *cases;
  guint n_cases;
} Table;

static OmoPicture *
load_disc (int side)
{
  return load_ring (side, 0, 0xaa3311, 0x113377);
}

/* Takes the bytes. */
static OmoPicture *
load_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  OmoPicture *picture = omo_picture_new_from_bytes (bytes, "made", NULL, &error);

  g_assert_no_error (error);
  g_bytes_unref (bytes);
  return picture;
}

/* A JPEG with an EXIF orientation of 6 behind its first mark. */
static OmoPicture *
load_turned (void)
{
  static const guint8 exif[] = { 0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0,  'M', 'M',
                                 0,    42,   0, 0,  0,   8,   0,   1,   1, 18, 0,   3,
                                 0,    0,    0, 1,  0,   6,   0,   0,   0, 0,  0,   0 };
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 552, 344);
  g_autofree char *data = NULL;
  gsize size;
  GByteArray *bytes = g_byte_array_new ();

  gdk_pixbuf_fill (pixbuf, 0x3366ccff);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "jpeg", NULL, NULL));
  g_byte_array_append (bytes, (const guint8 *) data, 2);
  g_byte_array_append (bytes, exif, sizeof exif);
  g_byte_array_append (bytes, (const guint8 *) data + 2, (guint) size - 2);
  return load_bytes (g_byte_array_free_to_bytes (bytes));
}

/* A PNG without its end marker. */
static OmoPicture *
load_cut (void)
{
  g_autoptr (OmoPicture) whole = load_halves (552, 344, 0xaa3311, 0x113377);
  GBytes *bytes = omo_picture_get_bytes (whole);

  return load_bytes (g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) - 12));
}

/* As it is saved with marks. */
static OmoPicture *
load_marked (void)
{
  g_autoptr (OmoPicture) whole = load_halves (552, 344, 0xaa3311, 0x113377);
  GBytes *png = omo_painter_encode_marked_png (omo_picture_get_surface (whole), NULL);

  g_assert_nonnull (png);
  return load_bytes (png);
}

/* "{552x344}" in two halves, "{blank 552x344}", "{disc 211}", and those with a name. */
static OmoPicture *
load (const char *name)
{
  int width;
  int height;

  if (g_str_equal (name, WEB))
    return load_halves (552, 344, 0xaa3311, 0x113377);
  if (g_str_equal (name, SMALL))
    return load_halves (340, 212, 0xaa3311, 0x113377);
  if (g_str_equal (name, PHONE))
    return load_halves (1080, 1920, 0xaa3311, 0x113377);
  if (g_str_equal (name, INNER))
    return load_disc (211);
  if (g_str_equal (name, OUTER))
    return load_ring (347, 105.5, 0xaa3311, 0x113377);
  if (g_str_equal (name, "{animated}"))
    return load_bytes (g_bytes_new_static (tiny_animated_gif, sizeof tiny_animated_gif));
  if (g_str_equal (name, "{turned}"))
    return load_turned ();
  if (g_str_equal (name, "{cut}"))
    return load_cut ();
  if (g_str_equal (name, "{marked}"))
    return load_marked ();
  if (sscanf (name, "{blank %dx%d}", &width, &height) == 2)
    return load_halves (width, height, 0x808080, 0x888888);
  if (sscanf (name, "{disc %d}", &width) == 1)
    return load_disc (width);
  g_assert_cmpint (sscanf (name, "{%dx%d}", &width, &height), ==, 2);
  return load_halves (width, height, 0xaa3311, 0x113377);
}

/* Puts base64 in the place of the pictures' names. */
static GBytes *
make_body (const char *text, gsize size)
{
  static const char *const names[] = { WEB, SMALL, PHONE, INNER, OUTER, "{cut}" };
  g_autoptr (GString) body = g_string_new_len (text, (gssize) size);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strstr (body->str, names[i]) != NULL)
      {
        g_autoptr (OmoPicture) picture = load (names[i]);
        gsize n;
        const guint8 *data = g_bytes_get_data (omo_picture_get_bytes (picture), &n);
        g_autofree char *base64 = g_base64_encode (data, n);

        g_string_replace (body, names[i], base64, 0);
      }
  return g_bytes_new (body->str, body->len);
}

static void
fill_from_body (OmoDoctorSubject *subject, const DoctorCase *c)
{
  g_autoptr (GBytes) body =
      make_body (c->body, c->body_size != 0 ? c->body_size : strlen (c->body));
  const char *path = c->call == OMO_PASTE_ASK ? BASE "getJobResult" : NULL;
  g_autoptr (OmoPasteRequest) request = omo_paste_request_new (
      OMO_PASTE_AS_BODY, body, c->method, c->uri != NULL ? c->uri : path, NULL);
  OmoPicture **pictures[] = { &subject->first, &subject->second };

  omo_doctor_subject_read_request (subject, request);
  if (c->uri == NULL)
    g_clear_pointer (&subject->uri, g_free);
  if (c->first != NULL)
    subject->first = load (c->first);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (request->create.pictures[i] != NULL && *pictures[i] == NULL)
      *pictures[i] = omo_picture_new_from_bytes (request->create.pictures[i], "pasted", NULL, NULL);
}

static void
fill_from_values (OmoDoctorSubject *subject, const DoctorCase *c)
{
  subject->call = c->call;
  subject->method = g_strdup (c->method);
  subject->uri = g_strdup (c->uri);
  subject->token = g_strdup (c->token != NULL ? c->token : TOKEN);
  subject->kind = c->kind;
  subject->first = c->first == NULL ? NULL : load (c->first);
  subject->second = c->second == NULL ? NULL : load (c->second);
  subject->view_width = c->view_width;
  subject->view_height = c->view_height;
  subject->type_job_id = g_strdup (c->type_job_id);
  subject->question = g_strdup (c->question);
}

void
doctoring_fill_subject (OmoDoctorSubject *subject, const DoctorCase *c)
{
  if (c->body != NULL)
    fill_from_body (subject, c);
  else
    fill_from_values (subject, c);
  subject->has_head = c->has_head;
  if (c->content_type != NULL)
    subject->content_type = g_strdup (c->content_type);
  if (c->dialect != NULL)
    subject->dialect = omo_dialect_from_id (c->dialect);
}

const OmoFinding *
doctoring_find (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const OmoFinding *finding = findings->pdata[i];

      if (g_str_equal (finding->rule, rule))
        return finding;
    }
  return NULL;
}

/* A sentence with every place filled in, and no token; what it quotes has its full stop inside of it, not at its end. */
static void
check_text (const char *text)
{
  g_test_message ("%s", text);
  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_false (g_str_has_suffix (text, ".”."));
  g_assert_null (strchr (text, '{'));
  g_assert_null (strstr (text, TOKEN));
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
check_findings (const DoctorCase *c, GPtrArray *findings)
{
  const OmoFinding *finding = doctoring_find (findings, c->rule);

  for (guint i = 0; i < findings->len; i++)
    check_text (((const OmoFinding *) findings->pdata[i])->text);
  g_assert_cmpint (finding != NULL, ==, c->found);
  if (c->says != NULL)
    g_assert_nonnull (strstr (finding->text, c->says));
}

/* What is offered works. */
static void
check_mend (OmoDoctorSubject *subject, const OmoFinding *finding)
{
  gboolean offered = finding != NULL && finding->mend != NULL;
  g_autofree char *rule = finding == NULL ? NULL : g_strdup (finding->rule);
  g_autoptr (GPtrArray) findings = NULL;

  if (rule == NULL)
    return;
  g_assert_cmpint (omo_doctor_mend (subject, rule), ==, offered);
  if (!offered)
    return;
  findings = omo_doctor_examine (subject);
  g_assert_null (doctoring_find (findings, rule));
  g_assert_false (omo_doctor_mend (subject, rule));
}

static void
test_request (gconstpointer data)
{
  const DoctorCase *c = data;
  g_auto (OmoDoctorSubject) subject = { 0 };
  g_autoptr (GPtrArray) findings = NULL;

  doctoring_fill_subject (&subject, c);
  findings = omo_doctor_examine (&subject);

  check_findings (c, findings);
  check_mend (&subject, doctoring_find (findings, c->rule));
}

static void
test_reply (gconstpointer data)
{
  const DoctorCase *c = data;
  g_autoptr (GBytes) body =
      c->body == NULL ? NULL
                      : g_bytes_new (c->body, c->body_size != 0 ? c->body_size : strlen (c->body));
  const OmoDoctorReply reply = {
    .body = body,
    .status = c->status,
    .dialect = c->dialect == NULL ? NULL : omo_dialect_from_id (c->dialect),
    .type = c->knows_type ? omo_job_type_get (c->kind) : NULL,
    .token = TOKEN,
    .natural_width = c->natural_width,
    .natural_height = c->natural_height,
    .view_width = c->view_width,
    .view_height = c->view_height,
  };
  g_autoptr (GPtrArray) findings = omo_doctor_examine_reply (&reply);

  check_findings (c, findings);
}

static gboolean
offers_mend (const DoctorCase *c)
{
  g_auto (OmoDoctorSubject) subject = { 0 };
  g_autoptr (GPtrArray) findings = NULL;
  const OmoFinding *finding;

  doctoring_fill_subject (&subject, c);
  findings = omo_doctor_examine (&subject);
  finding = doctoring_find (findings, c->rule);
  return finding != NULL && finding->mend != NULL;
}

static void
check_rule (const OmoDoctorRule *rule, const Table *table)
{
  gboolean has_positive = FALSE;
  gboolean has_negative = FALSE;
  gboolean has_mend = rule->mend == NULL;

  for (guint i = 0; i < table->n_cases; i++)
    {
      const DoctorCase *c = &table->cases[i];

      if (!g_str_equal (c->rule, rule->id))
        continue;
      has_positive = has_positive || c->found;
      has_negative = has_negative || !c->found;
      has_mend = has_mend || (c->found && offers_mend (c));
    }
  g_test_message ("%s", rule->id);
  g_assert_true (has_positive);
  g_assert_true (has_negative);
  g_assert_true (has_mend);
}

static gboolean
has_rule (const OmoDoctorGroup *group, const char *id)
{
  for (guint i = 0; i < group->n_rules; i++)
    if (g_str_equal (group->rules[i].id, id))
      return TRUE;
  return FALSE;
}

static void
test_complete (gconstpointer data)
{
  const Table *table = data;

  for (guint i = 0; i < table->group->n_rules; i++)
    {
      const OmoDoctorRule *rule = &table->group->rules[i];

      g_assert_cmpint (rule->mend == NULL, ==, rule->apply == NULL);
      check_rule (rule, table);
    }
  for (guint i = 0; i < table->n_cases; i++)
    g_assert_true (has_rule (table->group, table->cases[i].rule));
}

void
doctoring_add (const char *path,
               const OmoDoctorGroup *group,
               const DoctorCase *cases,
               guint n_cases)
{
  Table *table = g_new (Table, 1);
  gboolean is_reply = group == &omo_doctor_reply_rules || group == &omo_doctor_answer_rules;
  g_autofree char *complete = g_strconcat (path, "/complete", NULL);

  *table = (Table){ group, cases, n_cases };
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *name = g_strconcat (path, "/", cases[i].rule, "/", cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], is_reply ? test_reply : test_request);
    }
  g_test_add_data_func_full (complete, table, test_complete, g_free);
}
