/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-presentation.h"

#include <glib/gi18n-lib.h>

#include "core/omo-complaint.h"
#include "core/omo-number.h"

struct _OmoPresentation
{
  GObject parent_instance;

  OmoWorkspace *workspace;
  gboolean is_on;
  gboolean is_shown; /* the answer */
};

enum
{
  PROP_0,
  PROP_STEP
};

G_DEFINE_FINAL_TYPE (OmoPresentation, omo_presentation, G_TYPE_OBJECT)

/* --- the steps follow from the workspace and from whether the answer was shown --- */

OmoPresentationStep
omo_presentation_get_step (OmoPresentation *self)
{
  OmoJob *job;

  g_return_val_if_fail (OMO_IS_PRESENTATION (self), OMO_STEP_GALLERY);

  job = omo_workspace_get_job (self->workspace);
  if (omo_workspace_get_natural_size (self->workspace).width <= 0)
    return OMO_STEP_GALLERY;
  if (job == NULL)
    return OMO_STEP_PICTURE;
  if (!omo_job_is_over (job))
    return OMO_STEP_ASKED;
  if (omo_job_get_answer (job) != NULL && !self->is_shown)
    return OMO_STEP_READY;
  return OMO_STEP_SHOWN;
}

static void
tell (OmoPresentation *self)
{
  g_object_notify (G_OBJECT (self), "step");
}

static void
show (OmoPresentation *self, gboolean is_shown)
{
  self->is_shown = is_shown;
  g_object_set (self->workspace, "concealed", self->is_on && !is_shown, NULL);
  tell (self);
}

/* Another captcha, or another job about it: its answer waits. */
static void
job_changed_cb (OmoPresentation *self)
{
  if (self->is_on)
    show (self, FALSE);
}

/* What is said changed, not what is to be done. */
static void
words_changed_cb (OmoPresentation *self)
{
  if (self->is_on)
    tell (self);
}

static void
omo_presentation_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_uint (value, omo_presentation_get_step (OMO_PRESENTATION (object)));
}

static void
omo_presentation_dispose (GObject *object)
{
  g_clear_object (&OMO_PRESENTATION (object)->workspace);
  G_OBJECT_CLASS (omo_presentation_parent_class)->dispose (object);
}

static void
omo_presentation_class_init (OmoPresentationClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = omo_presentation_get_property;
  object_class->dispose = omo_presentation_dispose;
  g_object_class_install_property (object_class, PROP_STEP,
                                   g_param_spec_uint ("step", NULL, NULL, 0, OMO_STEP_SHOWN, 0,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
omo_presentation_init (OmoPresentation *self)
{
}

OmoPresentation *
omo_presentation_new (OmoWorkspace *workspace)
{
  OmoPresentation *self = g_object_new (OMO_TYPE_PRESENTATION, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "notify::job", G_CALLBACK (job_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::first", G_CALLBACK (job_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::working", G_CALLBACK (words_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::question", G_CALLBACK (words_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
omo_presentation_begin (OmoPresentation *self)
{
  g_return_if_fail (OMO_IS_PRESENTATION (self));

  self->is_on = TRUE;
  show (self, FALSE);
}

void
omo_presentation_end (OmoPresentation *self)
{
  g_return_if_fail (OMO_IS_PRESENTATION (self));

  self->is_on = FALSE;
  show (self, TRUE);
}

gboolean
omo_presentation_is_on (OmoPresentation *self)
{
  g_return_val_if_fail (OMO_IS_PRESENTATION (self), FALSE);

  return self->is_on;
}

void
omo_presentation_advance (OmoPresentation *self)
{
  g_return_if_fail (OMO_IS_PRESENTATION (self));

  switch (omo_presentation_get_step (self))
    {
    case OMO_STEP_PICTURE:
      omo_workspace_submit (self->workspace);
      break;
    case OMO_STEP_READY:
      show (self, TRUE);
      break;
    case OMO_STEP_SHOWN:
      if (!omo_workspace_step (self->workspace, 1))
        omo_workspace_clear (self->workspace);
      break;
    case OMO_STEP_GALLERY:
    case OMO_STEP_ASKED:
    default:
      break;
    }
}

/* --- in words --- */

static char *
print_points (OmoWorkspace *workspace)
{
  OmoOverlay overlay = omo_workspace_get_overlay (workspace);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < overlay.n_marks; i++)
    {
      g_autofree char *x = omo_number_print (overlay.marks[i].returned.x);
      g_autofree char *y = omo_number_print (overlay.marks[i].returned.y);

      g_string_append_printf (text, "%s%u:  %s, %s", i > 0 ? "     " : "", i + 1, x, y);
    }
  return g_string_free (text, FALSE);
}

static char *
print_answer (OmoWorkspace *workspace)
{
  const OmoAnswer *answer = omo_job_get_answer (omo_workspace_get_job (workspace));
  g_autofree char *number = omo_number_print (answer->value);

  switch (answer->shape)
    {
    case OMO_ANSWER_ROTATION:
      return omo_reading_print_turns (omo_workspace_get_rotation (workspace));
    case OMO_ANSWER_SLIDE:
      /* Translators: how far the slider is dragged */
      return g_strdup_printf (_ ("Slide by %s px"), number);
    default:
      return print_points (workspace);
    }
}

static char *
print_end (OmoWorkspace *workspace)
{
  OmoJob *job = omo_workspace_get_job (workspace);
  const GError *error = omo_job_get_error (job);
  g_autoptr (OmoComplaint) complaint = error == NULL ? NULL : omo_complaint_new (error);
  g_autofree char *answer = error == NULL ? print_answer (workspace) : NULL;

  if (complaint != NULL)
    return g_strdup (complaint->what);
  /* Translators: the answer, and how long it took */
  return g_strdup_printf (_ ("%s     in %.1f s"), answer, omo_job_get_total_seconds (job));
}

char *
omo_presentation_print_caption (OmoPresentation *self)
{
  g_return_val_if_fail (OMO_IS_PRESENTATION (self), NULL);

  switch (omo_presentation_get_step (self))
    {
    case OMO_STEP_PICTURE:
      return g_strdup (_ (omo_workspace_get_job_type (self->workspace)->label));
    case OMO_STEP_ASKED:
      return g_strdup (_ ("The service is looking at it…"));
    case OMO_STEP_READY:
      return g_strdup (_ ("The answer is here."));
    case OMO_STEP_SHOWN:
      return print_end (self->workspace);
    case OMO_STEP_GALLERY:
    default:
      return g_strdup (_ ("Choose a captcha"));
    }
}

char *
omo_presentation_print_question (OmoPresentation *self)
{
  char *question = NULL;

  g_return_val_if_fail (OMO_IS_PRESENTATION (self), NULL);

  if (omo_presentation_get_step (self) == OMO_STEP_GALLERY
      || !omo_workspace_get_job_type (self->workspace)->wants_question)
    return g_strdup ("");
  g_object_get (self->workspace, "question", &question, NULL);
  return question == NULL ? g_strdup ("") : question;
}

const char *
omo_presentation_get_hint (OmoPresentation *self)
{
  g_return_val_if_fail (OMO_IS_PRESENTATION (self), "");

  switch (omo_presentation_get_step (self))
    {
    case OMO_STEP_PICTURE:
      return _ ("Space: ask the service");
    case OMO_STEP_READY:
      return _ ("Space: show the answer");
    case OMO_STEP_SHOWN:
      return omo_workspace_can_step (self->workspace, 1) ? _ ("Space: next captcha")
                                                         : _ ("Space: back to the samples");
    case OMO_STEP_GALLERY:
    case OMO_STEP_ASKED:
    default:
      return "";
    }
}
