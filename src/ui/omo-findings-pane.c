/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-findings-pane.h"

#include <glib/gi18n-lib.h>

#include "ui/omo-focus.h"
#include "ui/omo-mnemonic.h"

/* Several values change together when something is loaded, and while somebody types. */
#define EXAMINE_MILLISECONDS 150

struct _OmoFindingsPane
{
  GtkBox parent_instance;

  GtkLabel *heading;
  guint n_buttons;
  OmoWorkspace *workspace;
  guint timer;
  gboolean
      is_examining; /* one at a time: a large request takes seconds, and the last word must be the newest */
  gboolean is_outdated;
};

enum
{
  PROP_0,
  PROP_WORKSPACE
};

static guint examined_signal;

G_DEFINE_FINAL_TYPE (OmoFindingsPane, omo_findings_pane, GTK_TYPE_BOX)

static const char *
get_icon (OmoSeverity severity)
{
  static const char *const icons[] = {
    [OMO_SEVERITY_HINT] = "dialog-information-symbolic",
    [OMO_SEVERITY_WARNING] = "dialog-warning-symbolic",
    [OMO_SEVERITY_ERROR] = "dialog-error-symbolic",
  };

  return icons[severity];
}

static void
mend_clicked_cb (GtkButton *button, OmoFindingsPane *self)
{
  omo_workspace_mend (self->workspace, g_object_get_data (G_OBJECT (button), "rule"));
}

/* Words of this kind have no letters of their own, so the buttons have numbers (Alt), as long as one digit does. */
static char *
print_label (OmoFindingsPane *self, const OmoFinding *finding)
{
  g_auto (GStrv) parts = g_strsplit (finding->mend, "_", -1);
  g_autofree char *words = g_strjoinv ("__", parts);

  self->n_buttons++;
  return g_strdup_printf (self->n_buttons < 10 ? "_%u. %s" : "%u. %s", self->n_buttons, words);
}

static GtkWidget *
create_mend_button (OmoFindingsPane *self, const OmoFinding *finding)
{
  g_autofree char *label = print_label (self, finding);
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  finding->mend, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding->text,
                                  -1);
  omo_mnemonic_name_once (button);
  g_object_set_data_full (G_OBJECT (button), "rule", g_strdup (finding->rule), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (mend_clicked_cb), self);
  return button;
}

static GtkWidget *
create_text (const OmoFinding *finding)
{
  GtkWidget *text = gtk_label_new (finding->text);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (text), 16);
  if (finding->is_mended)
    gtk_widget_add_css_class (text, "dim-label");
  return text;
}

static void
add_row (OmoFindingsPane *self, const OmoFinding *finding)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *sign = gtk_image_new_from_icon_name (
      finding->is_mended ? "object-select-symbolic" : get_icon (finding->severity));
  const char *severity =
      finding->is_mended ? _ ("Mended") : _ (omo_severity_get_label (finding->severity));

  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (sign, severity);
  gtk_accessible_update_property (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_PROPERTY_LABEL, severity,
                                  -1);
  gtk_box_append (GTK_BOX (column), create_text (finding));
  if (finding->mend != NULL)
    gtk_box_append (GTK_BOX (column), create_mend_button (self, finding));
  gtk_box_append (GTK_BOX (row), sign);
  gtk_box_append (GTK_BOX (row), column);
  gtk_box_append (GTK_BOX (self), row);
}

/* What a finding is about; in the order in which they are shown. */
typedef enum
{
  SECTION_REQUEST,
  SECTION_REPLY,
  SECTION_MENDED,
  N_SECTIONS
} Section;

static Section
get_section (const OmoFinding *finding)
{
  if (finding->is_mended)
    return SECTION_MENDED;
  return finding->reply == 0 ? SECTION_REQUEST : SECTION_REPLY;
}

static void
add_title (OmoFindingsPane *self, const char *text)
{
  GtkWidget *title = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_box_append (GTK_BOX (self), title);
}

/* Returns how many there are. */
static guint
add_section (OmoFindingsPane *self, GPtrArray *findings, Section section)
{
  static const char *const titles[] = {
    [SECTION_REQUEST] = NULL,
    [SECTION_REPLY] = N_ ("In the reply"),
    [SECTION_MENDED] = N_ ("Mended"),
  };
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    if (get_section (findings->pdata[i]) == section)
      {
        if (n++ == 0 && titles[section] != NULL)
          add_title (self, _ (titles[section]));
        add_row (self, findings->pdata[i]);
      }
  return n;
}

/* The button that was pressed is gone; the next one, or what comes after the findings, is where its user goes on. */
static void
focus_next (OmoFindingsPane *self)
{
  GtkWidget *next = GTK_WIDGET (self);

  while (next != NULL && !gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD))
    next = gtk_widget_get_next_sibling (next);
}

static void
show_findings (OmoFindingsPane *self, GPtrArray *findings)
{
  g_autofree char *heading = NULL;
  gboolean has_focus = omo_focus_is_within (GTK_WIDGET (self));
  guint n_open = 0;
  GtkWidget *row;

  self->n_buttons = 0;
  while ((row = gtk_widget_get_next_sibling (GTK_WIDGET (self->heading))) != NULL)
    gtk_box_remove (GTK_BOX (self), row);
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      guint n = add_section (self, findings, (Section) i);

      n_open += i == SECTION_MENDED ? 0 : n;
    }
  heading = g_strdup_printf (_ ("Findings (%u)"), n_open);
  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_visible (GTK_WIDGET (self), findings->len > 0);
  if (has_focus)
    focus_next (self);
  g_signal_emit (self, examined_signal, 0);
}

static void examine_later (OmoFindingsPane *self);

static void
examined_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OmoFindingsPane) self = user_data;
  g_autoptr (GPtrArray) findings = omo_workspace_examine_finish (result);

  self->is_examining = FALSE;
  if (findings == NULL || self->workspace == NULL)
    return;
  if (self->is_outdated)
    examine_later (self);
  else
    show_findings (self, findings);
}

static gboolean
examine_cb (gpointer user_data)
{
  OmoFindingsPane *self = user_data;

  self->timer = 0;
  self->is_outdated = self->is_examining;
  if (self->is_examining)
    return G_SOURCE_REMOVE;
  self->is_examining = TRUE;
  omo_workspace_examine_async (self->workspace, examined_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
examine_later (OmoFindingsPane *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (EXAMINE_MILLISECONDS, examine_cb, self);
}

static void
bind_workspace (OmoFindingsPane *self)
{
  static const char *const facts[] = {
    "notify::first",      "notify::second",      "notify::job-kind",
    "notify::view-width", "notify::view-height", "notify::type-job-id",
    "notify::question",   "notify::dialect",     "changed",
    "notify::job",        "notify::working",     "notify::concealed",
    "notify::case-name",
  };
  OmoVerification *verification = omo_workspace_get_verification (self->workspace);

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    g_signal_connect_object (self->workspace, facts[i], G_CALLBACK (examine_later), self,
                             G_CONNECT_SWAPPED);
  /* Which decide whether the answer is hidden. */
  g_signal_connect_object (verification, "notify::blind", G_CALLBACK (examine_later), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (verification, "truth-changed", G_CALLBACK (examine_later), self,
                           G_CONNECT_SWAPPED);
  examine_later (self);
}

static void
omo_findings_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoFindingsPane *self = OMO_FINDINGS_PANE (object);

  if (g_set_object (&self->workspace, g_value_get_object (value)))
    bind_workspace (self);
}

static void
omo_findings_pane_dispose (GObject *object)
{
  OmoFindingsPane *self = OMO_FINDINGS_PANE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (omo_findings_pane_parent_class)->dispose (object);
}

static void
omo_findings_pane_class_init (OmoFindingsPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  examined_signal = g_signal_new ("examined", OMO_TYPE_FINDINGS_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  object_class->set_property = omo_findings_pane_set_property;
  object_class->dispose = omo_findings_pane_dispose;
  g_object_class_install_property (object_class, PROP_WORKSPACE,
                                   g_param_spec_object ("workspace", NULL, NULL, OMO_TYPE_WORKSPACE,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
omo_findings_pane_init (OmoFindingsPane *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->heading = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->heading, 0);
  /* GTK 4.8 remembers that an empty box needs no more height where it is narrow, and does not ask again when it is filled
   * while it is hidden: what wraps has to be there from the start. */
  gtk_label_set_wrap (self->heading, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->heading));
}
