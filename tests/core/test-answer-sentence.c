/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-answer-sentence.h"

#include <string.h>

typedef struct
{
  const char *name;
  OmoJobKind kind;
  const char *job_id;
  const char *result;
  OmoReadingChoice choice;
  const char *sentences[OMO_N_LANGUAGES];
} Case;

/* A picture of 552 × 344, displayed at 340 × 212 where it is displayed at all. */
static const Case cases[] = {
  { "web-pair",
    OMO_JOB_WEB_PAIR,
    "123456",
    "57_31_246_148",
    { 0 },
    { "Job 123456 (pick two same shapes, web) was answered “57_31_246_148”: point 1 is at 57, 31 "
      "and point 2 at 246, 148 px of the picture as displayed (340 × 212 px), which is 92.5, 50.3 "
      "and 399.4, 240.2 px of the file (552 × 344 px).",
      "Job 123456 (chọn 2 hình giống nhau, web) trả về “57_31_246_148”: điểm 1 tại 57, 31 và điểm "
      "2 tại 246, 148 tính theo px ảnh hiển thị (340 × 212 px), tức 92.5, 50.3 và 399.4, 240.2 "
      "tính theo px ảnh gốc (552 × 344 px)." } },
  { "phone-pair",
    OMO_JOB_PHONE_PAIR,
    NULL,
    "57|31.25|246|148",
    { 0 },
    { "A job (pick two same shapes, phone) was answered “57|31.25|246|148”: point 1 is at 57, 31.3 "
      "and point 2 at 246, 148 px of the screenshot (552 × 344 px).",
      "Một job (chọn 2 hình giống nhau, điện thoại) trả về “57|31.25|246|148”: điểm 1 tại 57, 31.3 "
      "và điểm 2 tại 246, 148 tính theo px ảnh chụp màn hình (552 × 344 px)." } },
  { "rotation-disc",
    OMO_JOB_WEB_ROTATE,
    "7",
    "50",
    { OMO_READING_DEGREES, 271, TRUE },
    { "Job 7 (rotate, web) was answered “50”: read as degrees, the slider goes 37.6 of 271 px and "
      "the disc turns 50° anticlockwise; the ring stays.",
      "Job 7 (xoay, web) trả về “50”: hiểu là độ, thanh trượt kéo 37.6 trên 271 px, đĩa xoay 50° "
      "ngược chiều kim đồng hồ, vòng đứng yên." } },
  { "rotation-parts",
    OMO_JOB_WEB_ROTATE,
    "7",
    "50",
    { OMO_READING_SLIDER, 271, FALSE },
    { "Job 7 (rotate, web) was answered “50”: read as slider px, the slider goes 50 of 271 px, the "
      "disc turns 33.2° clockwise and the ring 33.2° anticlockwise.",
      "Job 7 (xoay, web) trả về “50”: hiểu là px thanh trượt, thanh trượt kéo 50 trên 271 px, đĩa "
      "xoay 33.2° theo chiều kim đồng hồ và vòng xoay 33.2° ngược chiều kim đồng hồ." } },
  { "slide",
    OMO_JOB_WEB_SLIDE,
    "7",
    "120",
    { 0 },
    { "Job 7 (slide the piece, web) was answered “120”: the slider goes 120 px of the page, where "
      "the picture is 340 px wide; that is 194.8 px of the file (552 × 344 px).",
      "Job 7 (kéo mảnh ghép, web) trả về “120”: thanh trượt kéo 120 px trên trang, nơi ảnh rộng 340 "
      "px; tức 194.8 px của ảnh gốc (552 × 344 px)." } },
  { "drag",
    OMO_JOB_PHONE_SLIDE,
    "7",
    "10|300|250|300",
    { 0 },
    { "Job 7 (slide the piece, phone) was answered “10|300|250|300”: drag from 10, 300 to 250, 300 "
      "px of the screenshot (552 × 344 px).",
      "Job 7 (kéo mảnh ghép, điện thoại) trả về “10|300|250|300”: kéo từ 10, 300 đến 250, 300 tính "
      "theo px ảnh chụp màn hình (552 × 344 px)." } },
  { "drag-two-ends",
    OMO_JOB_PHONE_SLIDE,
    "7",
    "10|300|250|300|260|301",
    { 0 },
    { "Job 7 (slide the piece, phone) was answered “10|300|250|300|260|301”: drag from 10, 300 to "
      "250, 300, or else to 260, 301 px of the screenshot (552 × 344 px).",
      "Job 7 (kéo mảnh ghép, điện thoại) trả về “10|300|250|300|260|301”: kéo từ 10, 300 đến 250, "
      "300, hoặc đến 260, 301 tính theo px ảnh chụp màn hình (552 × 344 px)." } },
  { "braces-in-values",
    OMO_JOB_WEB_ROTATE,
    "{raw}",
    "{\"rotate\":0.76}",
    { OMO_READING_RATIO, 260, FALSE },
    { "Job {raw} (rotate, web) was answered “{\"rotate\":0.76}”: read as a ratio, the slider goes "
      "62.4 of 260 px, the disc turns 43.2° clockwise and the ring 43.2° anticlockwise.",
      "Job {raw} (xoay, web) trả về “{\"rotate\":0.76}”: hiểu là tỉ lệ, thanh trượt kéo 62.4 trên "
      "260 px, đĩa xoay 43.2° theo chiều kim đồng hồ và vòng xoay 43.2° ngược chiều kim đồng hồ." } },
};

static OmoAnswer *
read_answer (const Case *c)
{
  OmoAnswerShape shape = omo_job_type_get (c->kind)->shape;
  g_autoptr (JsonNode) node = NULL;

  if (*c->result != '{')
    return omo_answer_new_from_text (shape, c->result, NULL);
  node = json_from_string (c->result, NULL);
  return omo_answer_new_from_json (shape, node, NULL);
}

static void
test_sentence (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (OmoAnswer) answer = read_answer (c);
  OmoAnswerView view = { c->kind, c->job_id, answer, { 552, 344 }, { 340, 212 }, c->choice };

  if (!omo_job_type_get (c->kind)->wants_view_size)
    view.view_size = view.natural;
  for (OmoLanguage language = 0; language < OMO_N_LANGUAGES; language++)
    {
      g_autofree char *sentence = omo_answer_sentence_print (&view, language);

      g_assert_cmpstr (sentence, ==, c->sentences[language]);
    }
}

/* No template wants a value that nobody gives, for any job type and any reading. */
static void
test_complete (void)
{
  for (OmoJobKind kind = 0; kind < OMO_N_JOB_TYPES; kind++)
    for (OmoReading reading = 0; reading < OMO_N_READINGS; reading++)
      for (OmoLanguage language = 0; language < OMO_N_LANGUAGES; language++)
        {
          OmoAnswer answer = { .shape = omo_job_type_get (kind)->shape, .raw = (char *) "r" };
          const OmoAnswerView view = { kind, "1", &answer, { 2, 2 }, { 2, 2 }, { reading, 271 } };
          g_autofree char *sentence = omo_answer_sentence_print (&view, language);

          g_assert_null (strpbrk (sentence, "{}"));
          g_assert_true (g_str_has_suffix (sentence, "."));
          g_assert_null (strstr (sentence, "  "));
          g_assert_null (strstr (sentence, " ,"));
        }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/answer-sentence/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_sentence);
    }
  g_test_add_func ("/core/answer-sentence/complete", test_complete);

  return g_test_run ();
}
