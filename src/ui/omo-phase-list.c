/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-phase-list.h"

#include <glib/gi18n-lib.h>

/* Often enough that the tenths run, seldom enough to cost nothing. */
#define UPDATE_MILLISECONDS 100

typedef enum
{
  PHASE_SEND,
  PHASE_WORK,
  PHASE_DONE,
  N_PHASES
} Phase;

typedef enum
{
  LOOK_COMING,
  LOOK_RUNNING,
  LOOK_REACHED,
  LOOK_FAILED,
} Look;

typedef struct
{
  GtkStack *sign;
  GtkLabel *text;
  GtkLabel *seconds;
} Row;

struct _OmoPhaseList
{
  GtkGrid parent_instance;

  Row rows[N_PHASES];
  OmoJob *job;
  guint timer;
};

G_DEFINE_FINAL_TYPE (OmoPhaseList, omo_phase_list, GTK_TYPE_GRID)

static const char *const looks[] = {
  [LOOK_COMING] = "coming",
  [LOOK_RUNNING] = "running",
  [LOOK_REACHED] = "reached",
  [LOOK_FAILED] = "failed",
};

static Look
find_look (OmoJob *job, Phase phase)
{
  OmoJobState state = omo_job_get_state (job);
  gboolean accepted = omo_job_get_id (job) != NULL;

  switch (phase)
    {
    case PHASE_SEND:
      if (accepted)
        return LOOK_REACHED;
      return state == OMO_JOB_FAILED ? LOOK_FAILED : LOOK_RUNNING;
    case PHASE_WORK:
      if (!accepted)
        return LOOK_COMING;
      return state == OMO_JOB_WORKING ? LOOK_RUNNING : LOOK_REACHED;
    default:
      if (state == OMO_JOB_SOLVED)
        return LOOK_REACHED;
      return accepted && state != OMO_JOB_WORKING ? LOOK_FAILED : LOOK_COMING;
    }
}

static char *
describe_work (OmoJob *job)
{
  const OmoJobId *id = omo_job_get_id (job);
  guint n = omo_job_get_n_asked (job);
  g_autofree char *asked = g_strdup_printf (ngettext ("asked %u time", "asked %u times", n), n);

  if (id == NULL)
    return g_strdup (_ ("Waiting for the service"));
  if (n == 0)
    return g_strdup_printf (_ ("Accepted as job %s"), id->text);
  return g_strdup_printf (_ ("Accepted as job %s, %s"), id->text, asked);
}

static char *
describe_phase (OmoJob *job, Phase phase)
{
  switch (phase)
    {
    case PHASE_SEND:
      return g_strdup (omo_job_get_id (job) == NULL ? _ ("Sending the picture")
                                                    : _ ("Picture sent"));
    case PHASE_WORK:
      return describe_work (job);
    default:
      return g_strdup (omo_job_get_state (job) == OMO_JOB_SOLVED ? _ ("Answered") : _ ("Answer"));
    }
}

static double
find_seconds (OmoJob *job, Phase phase)
{
  switch (phase)
    {
    case PHASE_SEND:
      return omo_job_get_create_seconds (job);
    case PHASE_WORK:
      return omo_job_get_wait_seconds (job);
    default:
      return omo_job_get_total_seconds (job);
    }
}

static void
update_row (OmoPhaseList *self, Phase phase)
{
  Row *row = &self->rows[phase];
  Look look = find_look (self->job, phase);
  g_autofree char *text = describe_phase (self->job, phase);
  g_autofree char *seconds = NULL;

  /* Translators: seconds, with one decimal */
  seconds = g_strdup_printf (_ ("%.1f s"), find_seconds (self->job, phase));
  gtk_stack_set_visible_child_name (row->sign, looks[look]);
  gtk_label_set_label (row->text, text);
  gtk_label_set_label (row->seconds, look == LOOK_COMING ? "" : seconds);
  if (look == LOOK_COMING)
    gtk_widget_add_css_class (GTK_WIDGET (row->text), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row->text), "dim-label");
}

static void
update_rows (OmoPhaseList *self)
{
  for (guint phase = 0; phase < N_PHASES; phase++)
    update_row (self, phase);
}

static gboolean
timer_cb (gpointer user_data)
{
  OmoPhaseList *self = user_data;

  update_rows (self);
  if (!omo_job_is_over (self->job))
    return G_SOURCE_CONTINUE;
  self->timer = 0;
  return G_SOURCE_REMOVE;
}

static GtkWidget *
make_sign (const char *icon_name)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon_name);

  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return image;
}

static void
make_row (OmoPhaseList *self, Phase phase)
{
  Row *row = &self->rows[phase];
  GtkWidget *spinner = gtk_spinner_new ();

  row->sign = GTK_STACK (gtk_stack_new ());
  row->text = GTK_LABEL (gtk_label_new (NULL));
  row->seconds = GTK_LABEL (gtk_label_new (NULL));
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_stack_add_named (row->sign, gtk_label_new (NULL), "coming");
  gtk_stack_add_named (row->sign, spinner, "running");
  gtk_stack_add_named (row->sign, make_sign ("object-select-symbolic"), "reached");
  gtk_stack_add_named (row->sign, make_sign ("process-stop-symbolic"), "failed");
  gtk_widget_set_valign (GTK_WIDGET (row->sign), GTK_ALIGN_START);
  gtk_label_set_xalign (row->text, 0);
  gtk_label_set_wrap (row->text, TRUE);
  gtk_label_set_wrap_mode (row->text, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (row->text, 14);
  gtk_widget_set_hexpand (GTK_WIDGET (row->text), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (row->seconds), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (row->seconds), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (row->seconds), "dim-label");
  gtk_grid_attach (GTK_GRID (self), GTK_WIDGET (row->sign), 0, (int) phase, 1, 1);
  gtk_grid_attach (GTK_GRID (self), GTK_WIDGET (row->text), 1, (int) phase, 1, 1);
  gtk_grid_attach (GTK_GRID (self), GTK_WIDGET (row->seconds), 2, (int) phase, 1, 1);
}

static void
forget_job (OmoPhaseList *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->job);
}

static void
omo_phase_list_dispose (GObject *object)
{
  forget_job (OMO_PHASE_LIST (object));
  G_OBJECT_CLASS (omo_phase_list_parent_class)->dispose (object);
}

static void
omo_phase_list_class_init (OmoPhaseListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = omo_phase_list_dispose;
}

static void
omo_phase_list_init (OmoPhaseList *self)
{
  gtk_grid_set_row_spacing (GTK_GRID (self), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self), 8);
  for (guint phase = 0; phase < N_PHASES; phase++)
    make_row (self, phase);
}

void
omo_phase_list_set_job (OmoPhaseList *self, OmoJob *job)
{
  g_return_if_fail (OMO_IS_PHASE_LIST (self));

  forget_job (self);
  if (job == NULL)
    return;
  self->job = g_object_ref (job);
  g_signal_connect_swapped (job, "notify", G_CALLBACK (update_rows), self);
  if (!omo_job_is_over (job))
    self->timer = g_timeout_add (UPDATE_MILLISECONDS, timer_cb, self);
  update_rows (self);
}
