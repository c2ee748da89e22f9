/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "doctoring.h"

#define GIF "R0lGODlhAwACAIIAAP8AAAD/AAAA/////wAAAP//AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs="
#define HTML "PGh0bWw+PGJvZHk+bm8gcGljdHVyZTwvYm9keT48L2h0bWw+"
#define IMAGE(text) V1 (PAIR_TYPE "\"image_base64\":\"" text "\"" PAIR_SIZE)
#define IMAGES(text) V1 ("\"type_job_id\":\"23\",\"image_base64\":\"" text "\"")

static const DoctorCase cases[] = {
  { "base64-empty", "empty", TRUE, "picture 1", .body = IMAGE ("") },
  { "base64-empty", "half", TRUE, "picture 2", .body = IMAGES (INNER "|") },
  { "base64-empty", "there", FALSE, .body = PAIR },

  { "base64-is-address", "url", TRUE, "picture 1", .body = IMAGE ("https://example.org/a.jpg") },
  { "base64-is-address", "file", TRUE, NULL, .body = IMAGE ("captcha.png") },
  { "base64-is-address", "base64", FALSE, .body = PAIR },

  { "base64-python-bytes", "bytes", TRUE, "picture 1", .body = IMAGE ("b'" WEB "'") },
  { "base64-python-bytes", "decoded", FALSE, .body = PAIR },

  { "base64-data-prefix", "prefix", TRUE, "picture 1",
    .body = IMAGE ("data:image/png;base64," WEB) },
  { "base64-data-prefix", "second", TRUE, "picture 2",
    .body = IMAGES (INNER "|data:image/png;base64," OUTER) },
  { "base64-data-prefix", "none", FALSE, .body = PAIR },

  { "pipe-blanks", "document", TRUE, "picture 1", .body = IMAGES (INNER " | " OUTER) },
  { "pipe-blanks", "behind", TRUE, "picture 2", .body = IMAGES (INNER "| " OUTER) },
  { "pipe-blanks", "none", FALSE, .body = ROTATE },
  { "pipe-blanks", "one-picture", FALSE, .body = IMAGE (WEB " ") },

  { "base64-line-breaks", "inside", TRUE, "picture 1",
    .body =
        IMAGE ("R0lGODlhAwACAIIAAP8AAAD/AAAA\\n/////wAAAP//AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs=") },
  { "base64-line-breaks", "end", TRUE, NULL, .body = IMAGE (WEB "\\r\\n") },
  { "base64-line-breaks", "none", FALSE, .body = PAIR },
  { "base64-line-breaks", "round-pipe", FALSE, .body = IMAGES (INNER " | " OUTER) },

  { "base64-blanks", "plus", TRUE, "picture 1", .body = IMAGE ("R0lGODlhAwACAIIAAP8AAAD AAAA") },
  { "base64-blanks", "end", FALSE, .body = IMAGE (WEB " ") },

  { "base64-url-safe", "url-safe", TRUE, "picture 1",
    .body =
        IMAGE ("R0lGODlhAwACAIIAAP8AAAD_AAAA_____wAAAP__AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs=") },
  { "base64-url-safe", "standard", FALSE, .body = IMAGE (GIF) },

  { "base64-percent", "percent", TRUE, "picture 1",
    .body = IMAGE (
        "R0lGODlhAwACAIIAAP8AAAD%2FAAAA/////wAAAP//AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs%3D") },
  { "base64-percent", "escaped-slash", FALSE,
    .body =
        IMAGE ("R0lGODlhAwACAIIAAP8AAAD\\/AAAA/////wAAAP//AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs=") },

  { "base64-alien", "dot", TRUE, "character 5", .body = IMAGE ("R0lG.ODlhAwACAIIA") },
  { "base64-alien", "sample", TRUE, "character 1", .body = IMAGE ("<base64 of the image>") },
  { "base64-alien", "none", FALSE, .body = PAIR },

  { "base64-padding", "cut", TRUE, "75 characters",
    .body = IMAGE ("R0lGODlhAwACAIIAAP8AAAD/AAAA/////wAAAP//AAAAAAAAACwAAAAAAwACAAADBQiBMkiVADs") },
  { "base64-padding", "whole", FALSE, .body = IMAGE (GIF) },
  { "base64-padding", "alien", FALSE, .body = IMAGE ("R0lG.ODlhAwACAIIA") },

  { "base64-twice", "twice", TRUE, "1 was",
    .body =
        IMAGE ("UjBsR09EbGhBd0FDQUlJQUFQOEFBQUQvQUFBQS8vLy8vd0FBQVAvL0FBQUFBQUFBQUN3QUFBQUE=") },
  { "base64-twice", "once", FALSE, .body = IMAGE (GIF) },

  { "base64-no-picture", "html", TRUE, "HTML", .body = IMAGE (HTML) },
  { "base64-no-picture", "picture", FALSE, .body = PAIR },
  { "base64-no-picture", "twice", FALSE,
    .body =
        IMAGE ("UjBsR09EbGhBd0FDQUlJQUFQOEFBQUQvQUFBQS8vLy8vd0FBQVAvL0FBQUFBQUFBQUN3QUFBQUE=") },

  { "pair-too-many", "three", TRUE, "3 pictures", .body = IMAGES (GIF "|" GIF "|" GIF) },
  { "pair-too-many", "two", FALSE, .body = ROTATE },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  doctoring_add ("/core/doctor-text", &omo_doctor_text_rules, cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
