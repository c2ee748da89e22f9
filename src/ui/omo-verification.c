/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-verification.h"

#include <math.h>
#include <string.h>

struct _OmoVerification
{
  GObject parent_instance;

  OmoExpected expected;
  guint n_points; /* marked so far */
  gboolean has_degrees;
  gboolean marking;
  gboolean blind;
  OmoVerdict verdict;
  char *note;
  char *ticket;
};

enum
{
  PROP_0,
  PROP_MARKING,
  PROP_BLIND,
  PROP_VERDICT,
  PROP_NOTE,
  PROP_TICKET,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];
static guint truth_changed_signal;

G_DEFINE_FINAL_TYPE (OmoVerification, omo_verification, G_TYPE_OBJECT)

static void
tell_truth_changed (OmoVerification *self)
{
  g_signal_emit (self, truth_changed_signal, 0);
}

/* Cut at a character; "" for NULL. */
static char *
limit_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text == NULL ? "" : text, -1);
  char *end = valid + MIN (strlen (valid), OMO_VERIFICATION_MAX_TEXT);

  if (*end != '\0' && ((guchar) *end & 0xc0) == 0x80)
    end = g_utf8_find_prev_char (valid, end);
  return g_strndup (valid, (gsize) (end - valid));
}

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = limit_text (text);
}

static void
omo_verification_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  OmoVerification *self = OMO_VERIFICATION (object);

  switch (id)
    {
    case PROP_MARKING:
      g_value_set_boolean (value, self->marking);
      break;
    case PROP_BLIND:
      g_value_set_boolean (value, self->blind);
      break;
    case PROP_VERDICT:
      g_value_set_uint (value, self->verdict);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_TICKET:
      g_value_set_string (value, self->ticket);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
omo_verification_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoVerification *self = OMO_VERIFICATION (object);

  switch (id)
    {
    case PROP_MARKING:
      self->marking = g_value_get_boolean (value);
      break;
    case PROP_BLIND:
      self->blind = g_value_get_boolean (value);
      break;
    case PROP_VERDICT:
      self->verdict = g_value_get_uint (value);
      break;
    case PROP_NOTE:
      set_text (&self->note, g_value_get_string (value));
      break;
    case PROP_TICKET:
      set_text (&self->ticket, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
omo_verification_finalize (GObject *object)
{
  OmoVerification *self = OMO_VERIFICATION (object);

  g_free (self->note);
  g_free (self->ticket);
  G_OBJECT_CLASS (omo_verification_parent_class)->finalize (object);
}

static void
omo_verification_class_init (OmoVerificationClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = omo_verification_get_property;
  object_class->set_property = omo_verification_set_property;
  object_class->finalize = omo_verification_finalize;
  properties[PROP_MARKING] = g_param_spec_boolean ("marking", NULL, NULL, FALSE, flags);
  properties[PROP_BLIND] = g_param_spec_boolean ("blind", NULL, NULL, FALSE, flags);
  properties[PROP_VERDICT] =
      g_param_spec_uint ("verdict", NULL, NULL, 0, OMO_N_VERDICTS - 1, OMO_VERDICT_NONE, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", flags);
  properties[PROP_TICKET] = g_param_spec_string ("ticket", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  truth_changed_signal = g_signal_new ("truth-changed", OMO_TYPE_VERIFICATION, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
omo_verification_init (OmoVerification *self)
{
  self->note = g_strdup ("");
  self->ticket = g_strdup ("");
}

OmoVerification *
omo_verification_new (void)
{
  return g_object_new (OMO_TYPE_VERIFICATION, NULL);
}

void
omo_verification_begin (OmoVerification *self, OmoAnswerShape shape)
{
  g_return_if_fail (OMO_IS_VERIFICATION (self) && shape < OMO_N_ANSWER_SHAPES);

  self->expected = (OmoExpected){ .shape = shape };
  g_object_set (self, "marking", FALSE, "verdict", OMO_VERDICT_NONE, "note", "", "ticket", "",
                NULL);
  omo_verification_clear_truth (self);
}

guint
omo_verification_get_n_wanted (OmoVerification *self)
{
  g_return_val_if_fail (OMO_IS_VERIFICATION (self), 0);

  switch (self->expected.shape)
    {
    case OMO_ANSWER_ROTATION:
      return 0;
    case OMO_ANSWER_SLIDE:
      return 1;
    default:
      return OMO_ANSWER_N_POINTS;
    }
}

const OmoExpected *
omo_verification_get_expected (OmoVerification *self)
{
  gboolean complete;

  g_return_val_if_fail (OMO_IS_VERIFICATION (self), NULL);

  complete = self->expected.shape == OMO_ANSWER_ROTATION
                 ? self->has_degrees
                 : self->n_points == omo_verification_get_n_wanted (self);
  return complete ? &self->expected : NULL;
}

void
omo_verification_set_expected (OmoVerification *self, const OmoExpected *expected)
{
  g_return_if_fail (OMO_IS_VERIFICATION (self));

  if (expected == NULL)
    {
      omo_verification_clear_truth (self);
      return;
    }
  self->expected = *expected;
  self->n_points = omo_verification_get_n_wanted (self);
  self->has_degrees = expected->shape == OMO_ANSWER_ROTATION;
  tell_truth_changed (self);
}

void
omo_verification_restore (OmoVerification *self,
                          const OmoExpected *expected,
                          OmoVerdict verdict,
                          const char *note,
                          const char *ticket)
{
  omo_verification_set_expected (self, expected);
  g_object_set (self, "verdict", verdict, "note", note == NULL ? "" : note, "ticket",
                ticket == NULL ? "" : ticket, NULL);
}

guint
omo_verification_get_n_points (OmoVerification *self)
{
  g_return_val_if_fail (OMO_IS_VERIFICATION (self), 0);

  return self->n_points;
}

OmoPoint
omo_verification_get_point (OmoVerification *self, guint index)
{
  g_return_val_if_fail (OMO_IS_VERIFICATION (self), ((OmoPoint){ 0, 0 }));
  g_return_val_if_fail (index < self->n_points, ((OmoPoint){ 0, 0 }));

  if (self->expected.shape == OMO_ANSWER_SLIDE)
    return (OmoPoint){ self->expected.x, 0 };
  return self->expected.points[index];
}

void
omo_verification_set_point (OmoVerification *self, guint index, OmoPoint natural)
{
  g_return_if_fail (OMO_IS_VERIFICATION (self));
  g_return_if_fail (index <= self->n_points && index < omo_verification_get_n_wanted (self));

  if (self->expected.shape == OMO_ANSWER_SLIDE)
    self->expected.x = natural.x;
  else
    self->expected.points[index] = natural;
  self->n_points = MAX (self->n_points, index + 1);
  tell_truth_changed (self);
}

void
omo_verification_set_degrees (OmoVerification *self, double degrees)
{
  g_return_if_fail (OMO_IS_VERIFICATION (self));
  g_return_if_fail (self->expected.shape == OMO_ANSWER_ROTATION);

  self->expected.degrees = fmod (fmod (degrees, 360) + 360, 360);
  self->has_degrees = TRUE;
  tell_truth_changed (self);
}

void
omo_verification_clear_truth (OmoVerification *self)
{
  g_return_if_fail (OMO_IS_VERIFICATION (self));

  self->n_points = 0;
  self->has_degrees = FALSE;
  tell_truth_changed (self);
}
