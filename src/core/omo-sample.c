/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-sample.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#define RESOURCE_FOLDER "/io/github/omoscope/Omoscope/samples/"

/* The truth stands beside each picture as JSON too; a test holds the two together. */
static const OmoSample samples[] = {
  { .id = "web-pair",
    .kind = OMO_JOB_WEB_PAIR,
    .label = N_ ("Pair on the web"),
    .names = { "web-pair.png", NULL },
    .view_width = OMO_PAGE_VIEW_WIDTH,
    .view_height = OMO_PAGE_VIEW_HEIGHT,
    .result = "48_57_289_132" },
  { .id = "phone-pair",
    .kind = OMO_JOB_PHONE_PAIR,
    .label = N_ ("Pair on a phone"),
    .names = { "phone-pair.png", NULL },
    .result = "449_930_862_1109" },
  { .id = "web-rotate",
    .kind = OMO_JOB_WEB_ROTATE,
    .label = N_ ("Rotate"),
    .names = { "web-rotate-inner.png", "web-rotate-outer.png" },
    .result = "50" },
  { .id = "web-question",
    .kind = OMO_JOB_WEB_QUESTION,
    .label = N_ ("Question on the web"),
    .names = { "web-question.png", NULL },
    .view_width = OMO_PAGE_VIEW_WIDTH,
    .view_height = OMO_PAGE_VIEW_HEIGHT,
    .question = "Which two objects have the same colour?",
    .result = "131_47_216_136" },
  { .id = "web-slide",
    .kind = OMO_JOB_WEB_SLIDE,
    .label = N_ ("Slide on the web"),
    .names = { "web-slide.png", NULL },
    .view_width = OMO_PAGE_VIEW_WIDTH,
    .view_height = OMO_PAGE_VIEW_HEIGHT,
    .result = "204" },
  { .id = "phone-slide",
    .kind = OMO_JOB_PHONE_SLIDE,
    .label = N_ ("Slide on a phone"),
    .names = { "phone-slide.png", NULL },
    .result = "170_1406_718_1406" },
};

const OmoSample *
omo_sample_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (samples), NULL);
  return &samples[index];
}

guint
omo_sample_get_n (void)
{
  return G_N_ELEMENTS (samples);
}

const OmoSample *
omo_sample_from_id (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    if (g_str_equal (samples[i].id, id))
      return &samples[i];
  return NULL;
}

GBytes *
omo_sample_dup_bytes (const OmoSample *self, guint index)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL && index < G_N_ELEMENTS (self->names), NULL);

  if (self->names[index] == NULL)
    return NULL;
  path = g_strconcat (RESOURCE_FOLDER, self->names[index], NULL);
  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}
