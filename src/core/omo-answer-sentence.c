/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-answer-sentence.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "core/omo-number.h"

/* What a sentence is made of. `{name}` stands for a value. */
typedef struct
{
  const char *kinds[OMO_N_JOB_TYPES];
  const char *head;
  const char *head_without_id;
  const char *points_web;
  const char *points_phone;
  const char *disc;  /* a rotation whose ring stays */
  const char *parts; /* a rotation of both */
  const char *readings[OMO_N_READINGS];
  const char *clockwise;
  const char *anticlockwise;
  const char *slide;
  const char *drag;
  const char *drag_end2;
} Words;

static const Words words[OMO_N_LANGUAGES] = {
  [OMO_LANGUAGE_ENGLISH] = {
    .kinds = {
      [OMO_JOB_WEB_PAIR] = "pick two same shapes, web",
      [OMO_JOB_PHONE_PAIR] = "pick two same shapes, phone",
      [OMO_JOB_WEB_ROTATE] = "rotate, web",
      [OMO_JOB_WEB_QUESTION] = "pick two by a question, web",
      [OMO_JOB_WEB_SLIDE] = "slide the piece, web",
      [OMO_JOB_PHONE_SLIDE] = "slide the piece, phone",
    },
    .head = "Job {id} ({kind}) was answered “{raw}”: ",
    .head_without_id = "A job ({kind}) was answered “{raw}”: ",
    .points_web = "point 1 is at {x1}, {y1} and point 2 at {x2}, {y2} px of the picture as displayed "
                  "({view} px), which is {X1}, {Y1} and {X2}, {Y2} px of the file ({natural} px).",
    .points_phone = "point 1 is at {x1}, {y1} and point 2 at {x2}, {y2} px of the screenshot "
                    "({natural} px).",
    .disc = "read as {reading}, the slider goes {px} of {travel} px and the disc turns {inner}° "
            "{inner_way}; the ring stays.",
    .parts = "read as {reading}, the slider goes {px} of {travel} px, the disc turns {inner}° "
             "{inner_way} and the ring {outer}° {outer_way}.",
    .readings = {
      [OMO_READING_DEGREES] = "degrees",
      [OMO_READING_EACH] = "degrees of each part",
      [OMO_READING_SLIDER] = "slider px",
      [OMO_READING_RATIO] = "a ratio",
    },
    .clockwise = "clockwise",
    .anticlockwise = "anticlockwise",
    .slide = "the slider goes {px} px of the page, where the picture is {view_width} px wide; that is "
             "{X} px of the file ({natural} px).",
    .drag = "drag from {x1}, {y1} to {x2}, {y2} px of the screenshot ({natural} px).",
    .drag_end2 = "drag from {x1}, {y1} to {x2}, {y2}, or else to {x3}, {y3} px of the screenshot "
                 "({natural} px).",
  },
  [OMO_LANGUAGE_VIETNAMESE] = {
    .kinds = {
      [OMO_JOB_WEB_PAIR] = "chọn 2 hình giống nhau, web",
      [OMO_JOB_PHONE_PAIR] = "chọn 2 hình giống nhau, điện thoại",
      [OMO_JOB_WEB_ROTATE] = "xoay, web",
      [OMO_JOB_WEB_QUESTION] = "chọn 2 vật theo câu hỏi, web",
      [OMO_JOB_WEB_SLIDE] = "kéo mảnh ghép, web",
      [OMO_JOB_PHONE_SLIDE] = "kéo mảnh ghép, điện thoại",
    },
    .head = "Job {id} ({kind}) trả về “{raw}”: ",
    .head_without_id = "Một job ({kind}) trả về “{raw}”: ",
    .points_web = "điểm 1 tại {x1}, {y1} và điểm 2 tại {x2}, {y2} tính theo px ảnh hiển thị "
                  "({view} px), tức {X1}, {Y1} và {X2}, {Y2} tính theo px ảnh gốc ({natural} px).",
    .points_phone = "điểm 1 tại {x1}, {y1} và điểm 2 tại {x2}, {y2} tính theo px ảnh chụp màn hình "
                    "({natural} px).",
    .disc = "hiểu là {reading}, thanh trượt kéo {px} trên {travel} px, đĩa xoay {inner}° "
            "{inner_way}, vòng đứng yên.",
    .parts = "hiểu là {reading}, thanh trượt kéo {px} trên {travel} px, đĩa xoay {inner}° "
             "{inner_way} và vòng xoay {outer}° {outer_way}.",
    .readings = {
      [OMO_READING_DEGREES] = "độ",
      [OMO_READING_EACH] = "độ của mỗi phần",
      [OMO_READING_SLIDER] = "px thanh trượt",
      [OMO_READING_RATIO] = "tỉ lệ",
    },
    .clockwise = "theo chiều kim đồng hồ",
    .anticlockwise = "ngược chiều kim đồng hồ",
    .slide = "thanh trượt kéo {px} px trên trang, nơi ảnh rộng {view_width} px; tức {X} px của ảnh "
             "gốc ({natural} px).",
    .drag = "kéo từ {x1}, {y1} đến {x2}, {y2} tính theo px ảnh chụp màn hình ({natural} px).",
    .drag_end2 = "kéo từ {x1}, {y1} đến {x2}, {y2}, hoặc đến {x3}, {y3} tính theo px ảnh chụp màn "
                 "hình ({natural} px).",
  },
};

/* The values by the names of their places; the texts are the table's. */
static GHashTable *
create_values (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

static void
set_text (GHashTable *values, const char *name, const char *text)
{
  g_hash_table_insert (values, (gpointer) name, g_strdup (text));
}

static void
set_number (GHashTable *values, const char *name, double number)
{
  g_hash_table_insert (values, (gpointer) name, omo_number_print_rounded (number));
}

static void
set_size (GHashTable *values, const char *name, OmoSize size)
{
  g_hash_table_insert (values, (gpointer) name,
                       g_strdup_printf ("%.0f × %.0f", size.width, size.height));
}

/* One pass: a brace in a value is text. */
static void
append_expanded (GString *sentence, const char *template, GHashTable *values)
{
  const char *open;

  while ((open = strchr (template, '{')) != NULL)
    {
      const char *close = strchr (open, '}');
      g_autofree char *name = g_strndup (open + 1, (gsize) (close - open - 1));
      const char *value = g_hash_table_lookup (values, name);

      g_string_append_len (sentence, template, open - template);
      g_string_append (sentence, value);
      template = close + 1;
    }
  g_string_append (sentence, template);
}

static void
set_points (GHashTable *values, const OmoAnswerView *view)
{
  static const char *const names[][4] = {
    { "x1", "y1", "X1", "Y1" },
    { "x2", "y2", "X2", "Y2" },
    { "x3", "y3", "X3", "Y3" },
  };
  const OmoPoint points[] = { view->answer->points[0], view->answer->points[1],
                              view->answer->end2 };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      OmoPoint natural =
          omo_geometry_displayed_to_natural (points[i], view->natural, view->view_size);

      set_number (values, names[i][0], points[i].x);
      set_number (values, names[i][1], points[i].y);
      set_number (values, names[i][2], natural.x);
      set_number (values, names[i][3], natural.y);
    }
}

static const char *
set_up_points (GHashTable *values, const OmoAnswerView *view, const Words *w)
{
  set_points (values, view);
  set_size (values, "view", view->view_size);
  if (view->answer->shape == OMO_ANSWER_DRAG)
    return view->answer->has_end2 ? w->drag_end2 : w->drag;
  return omo_job_type_get (view->kind)->wants_view_size ? w->points_web : w->points_phone;
}

static const char *
set_up_rotation (GHashTable *values, const OmoAnswerView *view, const Words *w)
{
  OmoRotation rotation = omo_reading_apply (&view->choice, view->answer->value);

  set_text (values, "reading", w->readings[view->choice.reading]);
  set_number (values, "px", rotation.slider_px);
  set_number (values, "travel", view->choice.travel);
  set_number (values, "inner", fabs (rotation.inner_degrees));
  set_number (values, "outer", fabs (rotation.outer_degrees));
  set_text (values, "inner_way", rotation.inner_degrees < 0 ? w->anticlockwise : w->clockwise);
  set_text (values, "outer_way", rotation.outer_degrees < 0 ? w->clockwise : w->anticlockwise);
  return rotation.outer_degrees == 0 ? w->disc : w->parts;
}

static const char *
set_up_slide (GHashTable *values, const OmoAnswerView *view, const Words *w)
{
  set_number (values, "px", view->answer->value);
  set_number (values, "view_width", view->view_size.width);
  set_number (values, "X", view->answer->value * view->natural.width / view->view_size.width);
  return w->slide;
}

/* Fills in the values and gives the template that wants them. */
static const char *
choose_template (GHashTable *values, const OmoAnswerView *view, const Words *w)
{
  set_size (values, "natural", view->natural);
  if (view->answer->shape == OMO_ANSWER_ROTATION)
    return set_up_rotation (values, view, w);
  if (view->answer->shape == OMO_ANSWER_SLIDE)
    return set_up_slide (values, view, w);
  return set_up_points (values, view, w);
}

char *
omo_answer_sentence_print (const OmoAnswerView *view, OmoLanguage language)
{
  g_autoptr (GHashTable) values = create_values ();
  GString *sentence;
  const Words *w;
  const char *template;

  g_return_val_if_fail (view != NULL && language < OMO_N_LANGUAGES, NULL);

  w = &words[language];
  sentence = g_string_new (NULL);
  set_text (values, "kind", w->kinds[view->kind]);
  set_text (values, "raw", view->answer->raw);
  set_text (values, "id", view->job_id == NULL ? "" : view->job_id);
  template = choose_template (values, view, w);
  append_expanded (sentence, view->job_id == NULL ? w->head_without_id : w->head, values);
  append_expanded (sentence, template, values);
  return g_string_free (sentence, FALSE);
}

OmoLanguage
omo_answer_sentence_get_language (void)
{
  /* Translators: the code of this language. */
  return g_str_equal (C_ ("language code", "en"), "vi") ? OMO_LANGUAGE_VIETNAMESE
                                                        : OMO_LANGUAGE_ENGLISH;
}
