/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-job-private.h"

enum
{
  PROP_STATE = 1,
  PROP_N_ASKED,
  PROP_ODDITIES,
  N_PROPS
};

G_DEFINE_ENUM_TYPE (OmoJobState,
                    omo_job_state,
                    G_DEFINE_ENUM_VALUE (OMO_JOB_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (OMO_JOB_SENDING, "sending"),
                    G_DEFINE_ENUM_VALUE (OMO_JOB_WORKING, "working"),
                    G_DEFINE_ENUM_VALUE (OMO_JOB_SOLVED, "solved"),
                    G_DEFINE_ENUM_VALUE (OMO_JOB_FAILED, "failed"))

G_DEFINE_FINAL_TYPE (OmoJob, omo_job, G_TYPE_OBJECT)

/* From `since` to the first of the moments that has come, else to now; 0 when `since` has not come. */
static double
measure_seconds (gint64 since, gint64 until, gint64 or_until)
{
  gint64 end = until != 0 ? until : or_until != 0 ? or_until : g_get_monotonic_time ();

  return since == 0 ? 0 : (double) (end - since) / G_USEC_PER_SEC;
}

static void
omo_job_finalize (GObject *object)
{
  OmoJob *self = OMO_JOB (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->pictures); i++)
    g_clear_pointer (&self->pictures[i], omo_picture_unref);
  g_clear_pointer (&self->type_job_id, g_free);
  g_clear_pointer (&self->kept_as, g_free);
  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->id, omo_job_id_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->answer, omo_answer_free);
  g_clear_error (&self->error);
  g_clear_object (&self->exchanges);

  G_OBJECT_CLASS (omo_job_parent_class)->finalize (object);
}

static void
omo_job_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  OmoJob *self = OMO_JOB (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_N_ASKED:
      g_value_set_uint (value, self->n_asked);
      break;
    case PROP_ODDITIES:
      g_value_set_uint (value, self->oddities);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
omo_job_class_init (OmoJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamSpec *properties[N_PROPS] = { NULL };

  object_class->finalize = omo_job_finalize;
  object_class->get_property = omo_job_get_property;

  properties[PROP_STATE] =
      g_param_spec_enum ("state", NULL, NULL, OMO_TYPE_JOB_STATE, OMO_JOB_READY, flags);
  properties[PROP_N_ASKED] = g_param_spec_uint ("n-asked", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ODDITIES] = g_param_spec_uint ("oddities", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
omo_job_init (OmoJob *self)
{
  self->exchanges = g_list_store_new (OMO_TYPE_EXCHANGE);
}

OmoJob *
omo_job_new (OmoJobKind kind,
             OmoPicture *first,
             OmoPicture *second,
             const char *type_job_id,
             int view_width,
             int view_height)
{
  OmoJob *self;

  g_return_val_if_fail (kind < OMO_N_JOB_TYPES, NULL);

  self = g_object_new (OMO_TYPE_JOB, NULL);
  self->type = omo_job_type_get (kind);
  self->pictures[0] = first == NULL ? NULL : omo_picture_ref (first);
  if (second != NULL && self->type->n_pictures > 1)
    self->pictures[1] = omo_picture_ref (second);
  self->type_job_id = g_strdup (
      type_job_id == NULL || *type_job_id == '\0' ? self->type->type_job_id : type_job_id);
  self->view_width = self->type->wants_view_size ? view_width : 0;
  self->view_height = self->type->wants_view_size ? view_height : 0;
  return self;
}

void
omo_job_set_question (OmoJob *self, const char *question)
{
  g_return_if_fail (OMO_IS_JOB (self));
  g_return_if_fail (self->state == OMO_JOB_READY);

  g_free (self->question);
  self->question = self->type->wants_question ? g_strdup (question) : NULL;
}

const char *
omo_job_get_question (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), NULL);
  return self->question;
}

const OmoJobType *
omo_job_get_job_type (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), NULL);
  return self->type;
}

OmoPicture *
omo_job_get_picture (OmoJob *self, guint index)
{
  g_return_val_if_fail (OMO_IS_JOB (self), NULL);
  g_return_val_if_fail (index < G_N_ELEMENTS (self->pictures), NULL);
  return self->pictures[index];
}

const char *
omo_job_get_type_job_id (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), NULL);
  return self->type_job_id;
}

int
omo_job_get_view_width (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), 0);
  return self->view_width;
}

int
omo_job_get_view_height (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), 0);
  return self->view_height;
}

void
omo_job_set_imported (OmoJob *self)
{
  g_return_if_fail (OMO_IS_JOB (self) && self->state == OMO_JOB_READY);

  self->is_imported = TRUE;
}

gboolean
omo_job_is_imported (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), FALSE);
  return self->is_imported;
}

const char *
omo_job_get_kept_as (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), NULL);
  return self->kept_as;
}

void
omo_job_set_kept_as (OmoJob *self, const char *uuid)
{
  g_return_if_fail (OMO_IS_JOB (self));

  g_free (self->kept_as);
  self->kept_as = g_strdup (uuid);
}

OmoJobState
omo_job_get_state (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), OMO_JOB_FAILED);
  return self->state;
}

gboolean
omo_job_is_over (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), TRUE);
  return self->state == OMO_JOB_SOLVED || self->state == OMO_JOB_FAILED;
}

const OmoJobId *
omo_job_get_id (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), NULL);
  return self->id;
}

const char *
omo_job_get_message (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), NULL);
  return self->message;
}

guint
omo_job_get_n_asked (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), 0);
  return self->n_asked;
}

OmoOddities
omo_job_get_oddities (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), OMO_ODD_NONE);
  return self->oddities;
}

const OmoAnswer *
omo_job_get_answer (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), NULL);
  return self->answer;
}

const GError *
omo_job_get_error (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), NULL);
  return self->error;
}

GListModel *
omo_job_get_exchanges (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), NULL);
  return G_LIST_MODEL (self->exchanges);
}

double
omo_job_get_create_seconds (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), 0);
  return measure_seconds (self->started, self->accepted, self->ended);
}

double
omo_job_get_wait_seconds (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), 0);
  return measure_seconds (self->accepted, self->ended, 0);
}

double
omo_job_get_total_seconds (OmoJob *self)
{
  g_return_val_if_fail (OMO_IS_JOB (self), 0);
  return measure_seconds (self->started, self->ended, 0);
}

void
omo_job_set_seconds (OmoJob *self, double create_seconds, double total_seconds)
{
  g_return_if_fail (OMO_IS_JOB (self));
  g_return_if_fail (omo_job_is_over (self));
  g_return_if_fail (create_seconds >= 0 && total_seconds >= 0);

  /* Only the differences count. */
  self->started = 1;
  self->ended = self->started + (gint64) (total_seconds * G_USEC_PER_SEC);
  if (self->accepted != 0)
    self->accepted = MIN (self->started + (gint64) (create_seconds * G_USEC_PER_SEC), self->ended);
}
