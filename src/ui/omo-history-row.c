/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-history-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/omo-day-name.h"
#define PICTURE_SIZE 48
/* With the list's own it makes 6 px. */
#define EDGE 4
/* Job types differ in their last word, which a narrow row would cut off. */
#define TITLE_LINES 3

struct _OmoHistoryRow
{
  GtkBox parent_instance;

  GtkWidget *picture;
  GtkLabel *title;
  GtkLabel *result;
  GtkLabel *seconds;
  GtkLabel *badge;
  GtkLabel *time;

  OmoHistoryItem *item;
  gulong loaded; /* handler of the item */
};

G_DEFINE_FINAL_TYPE (OmoHistoryRow, omo_history_row, GTK_TYPE_BOX)

static const char *
get_badge (const OmoHistoryEntry *entry)
{
  static const char *const badges[] = {
    [OMO_VERDICT_NONE] = "",
    [OMO_VERDICT_RIGHT] = "✓",
    [OMO_VERDICT_WRONG] = "✗",
    [OMO_VERDICT_UNSURE] = "?",
  };

  return badges[entry->verdict != OMO_VERDICT_NONE ? entry->verdict : entry->proposed];
}

/* The time of today, the day before. */
static char *
print_time (gint64 time)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (time);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gboolean today;

  if (then == NULL)
    return g_strdup ("");
  today = g_date_time_get_year (then) == g_date_time_get_year (now)
          && g_date_time_get_day_of_year (then) == g_date_time_get_day_of_year (now);
  return today ? g_date_time_format (then, "%H:%M") : omo_day_name_print (then);
}

/* Made by this program from decoded pixels, so GTK's loader may read it. */
static void
show_thumbnail (OmoHistoryRow *self, GBytes *png)
{
  g_autoptr (GdkTexture) texture = png == NULL ? NULL : gdk_texture_new_from_bytes (png, NULL);

  gtk_image_set_from_paintable (GTK_IMAGE (self->picture), GDK_PAINTABLE (texture));
}

static const char *
get_result (const OmoHistoryEntry *entry)
{
  if (entry->result != NULL)
    return entry->result;
  return entry->error_words != NULL ? entry->error_words
                                    : _ (omo_outcome_get_label (entry->outcome));
}

static char *
print_seconds (double seconds)
{
  return isnan (seconds) ? g_strdup ("") : g_strdup_printf ("%.1f s", seconds);
}

/* All of what a narrow row cuts off, and the note. */
static char *
describe (const OmoHistoryEntry *entry)
{
  gboolean has_note = entry->note != NULL && *entry->note != '\0';

  return g_strdup_printf ("%s\n%s%s%s", _ (omo_job_type_get (entry->kind)->label),
                          get_result (entry), has_note ? "\n" : "", has_note ? entry->note : "");
}

static void
update (OmoHistoryRow *self)
{
  const OmoHistoryEntry *entry = omo_history_item_get_entry (self->item);
  g_autofree char *seconds = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *time = NULL;

  if (entry == NULL)
    return;
  seconds = print_seconds (entry->seconds);
  whole = describe (entry);
  time = print_time (entry->time);
  show_thumbnail (self, entry->thumbnail);
  gtk_label_set_label (self->title, _ (omo_job_type_get (entry->kind)->label));
  gtk_label_set_label (self->result, get_result (entry));
  gtk_label_set_label (self->seconds, seconds);
  gtk_label_set_label (self->badge, get_badge (entry));
  gtk_label_set_label (self->time, time);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), whole);
}

static void
omo_history_row_dispose (GObject *object)
{
  omo_history_row_set_item (OMO_HISTORY_ROW (object), NULL);
  G_OBJECT_CLASS (omo_history_row_parent_class)->dispose (object);
}

static void
omo_history_row_class_init (OmoHistoryRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = omo_history_row_dispose;
}

static GtkLabel *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
omo_history_row_init (OmoHistoryRow *self)
{
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *below = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_margin_start (GTK_WIDGET (self), EDGE);
  gtk_widget_set_margin_end (GTK_WIDGET (self), EDGE);
  /* As wide for a tall picture as for a wide one, so that what stands beside them is in line. */
  self->picture = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->picture), PICTURE_SIZE);
  gtk_box_append (GTK_BOX (self), self->picture);
  gtk_widget_set_hexpand (middle, TRUE);
  gtk_widget_set_valign (middle, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
  self->title = add_label (middle, NULL);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_lines (self->title, TITLE_LINES);
  self->result = add_label (middle, "dim-label");
  self->time = add_label (end, "caption");
  gtk_label_set_xalign (self->time, 1);
  gtk_widget_set_halign (below, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (end), below);
  self->badge = add_label (below, "heading");
  self->seconds = add_label (below, "caption");
  gtk_box_append (GTK_BOX (self), middle);
  gtk_box_append (GTK_BOX (self), end);
}

GtkWidget *
omo_history_row_new (void)
{
  return g_object_new (OMO_TYPE_HISTORY_ROW, NULL);
}

void
omo_history_row_set_item (OmoHistoryRow *self, OmoHistoryItem *item)
{
  g_return_if_fail (OMO_IS_HISTORY_ROW (self));

  if (self->item != NULL)
    g_signal_handler_disconnect (self->item, self->loaded);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->loaded = g_signal_connect_swapped (item, "notify::is-loaded", G_CALLBACK (update), self);
  update (self);
}
