/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-day-range.h"

#include <glib/gi18n-lib.h>

#include "core/omo-day-name.h"
#include "ui/omo-inner-button.h"

/* How many days each choice has; the first is any, the last a range of its own. */
static const struct
{
  const char *label;
  guint n_days;
} choices[] = {
  { N_ ("Any day"), 0 },  { N_ ("Today"), 1 },    { N_ ("7 days"), 7 },
  { N_ ("30 days"), 30 }, { N_ ("Own days"), 0 },
};

#define ANY 0
#define OWN (G_N_ELEMENTS (choices) - 1)

struct _OmoDayRange
{
  GtkBox parent_instance;

  GtkWidget *line;
  GtkDropDown *list;
  GtkWidget *own;
  GtkCalendar *calendars[2]; /* from, until */
  GtkWidget *buttons[2];
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (OmoDayRange, omo_day_range, GTK_TYPE_BOX)

static const char *const names[] = { N_ ("From %s"), N_ ("Until %s") };

/* The button says the day; what it is for is said to who does not see which comes first. */
static void
update_button (OmoDayRange *self, guint i)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendars[i]);
  g_autofree char *day = omo_day_name_print (date);
  g_autofree char *name = g_strdup_printf (_ (names[i]), day);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->buttons[i]), day);
  gtk_widget_set_tooltip_text (self->buttons[i], name);
  omo_inner_button_set_name (self->buttons[i], name);
}

static void
chosen_cb (OmoDayRange *self)
{
  gtk_widget_set_visible (self->own, gtk_drop_down_get_selected (self->list) == OWN);
  g_signal_emit (self, changed_signal, 0);
}

static void
day_chosen_cb (OmoDayRange *self)
{
  update_button (self, 0);
  update_button (self, 1);
  g_signal_emit (self, changed_signal, 0);
}

/* A month or a year further is another day as well, of which the calendar says no more. */
static void
follow_calendar (OmoDayRange *self, GtkCalendar *calendar)
{
  static const char *const moves[] = { "day-selected", "prev-month", "next-month", "prev-year",
                                       "next-year" };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    g_signal_connect_swapped (calendar, moves[i], G_CALLBACK (day_chosen_cb), self);
}

static void
add_calendar (OmoDayRange *self, guint i, const char *title)
{
  GtkWidget *popover = gtk_popover_new ();

  self->calendars[i] = GTK_CALENDAR (gtk_calendar_new ());
  self->buttons[i] = gtk_menu_button_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendars[i]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendars[i]));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->buttons[i]), popover);
  gtk_box_append (GTK_BOX (self->own), self->buttons[i]);
  follow_calendar (self, self->calendars[i]);
}

static void
fill_list (OmoDayRange *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_string_list_append (labels, _ (choices[i].label));
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (labels));
}

static GtkWidget *
add_line (OmoDayRange *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  gtk_box_append (GTK_BOX (self), line);
  return line;
}

static void
omo_day_range_class_init (OmoDayRangeClass *class)
{
  changed_signal = g_signal_new ("changed", OMO_TYPE_DAY_RANGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
omo_day_range_init (OmoDayRange *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  fill_list (self);
  omo_inner_button_set_name (GTK_WIDGET (self->list), _ ("Only these days"));
  self->line = add_line (self);
  gtk_box_append (GTK_BOX (self->line), GTK_WIDGET (self->list));
  self->own = add_line (self);
  gtk_widget_set_visible (self->own, FALSE);
  add_calendar (self, 0, _ ("First day"));
  add_calendar (self, 1, _ ("Last day"));
  update_button (self, 0);
  update_button (self, 1);
  g_signal_connect_swapped (self->list, "notify::selected", G_CALLBACK (chosen_cb), self);
}

void
omo_day_range_put_beside (OmoDayRange *self, GtkWidget *widget)
{
  g_return_if_fail (OMO_IS_DAY_RANGE (self) && GTK_IS_WIDGET (widget));

  gtk_box_prepend (GTK_BOX (self->line), widget);
}

gboolean
omo_day_range_get_span (OmoDayRange *self, OmoDaySpan *out_span)
{
  guint choice;

  g_return_val_if_fail (OMO_IS_DAY_RANGE (self) && out_span != NULL, FALSE);

  choice = gtk_drop_down_get_selected (self->list);
  if (choice == ANY || choice >= G_N_ELEMENTS (choices))
    return FALSE;
  if (choice == OWN)
    {
      g_autoptr (GDateTime) from = gtk_calendar_get_date (self->calendars[0]);
      g_autoptr (GDateTime) until = gtk_calendar_get_date (self->calendars[1]);

      *out_span = omo_day_span_between (from, until);
    }
  else
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      *out_span = omo_day_span_of_last (choices[choice].n_days, now);
    }
  return TRUE;
}

void
omo_day_range_choose (OmoDayRange *self, GDateTime *from, GDateTime *until)
{
  g_return_if_fail (OMO_IS_DAY_RANGE (self) && from != NULL && until != NULL);

  gtk_calendar_select_day (self->calendars[0], from);
  gtk_calendar_select_day (self->calendars[1], until);
  gtk_drop_down_set_selected (self->list, OWN);
}

void
omo_day_range_take_over (OmoDayRange *self, OmoDayRange *other)
{
  g_return_if_fail (OMO_IS_DAY_RANGE (self) && OMO_IS_DAY_RANGE (other));

  for (guint i = 0; i < G_N_ELEMENTS (self->calendars); i++)
    {
      g_autoptr (GDateTime) day = gtk_calendar_get_date (other->calendars[i]);

      gtk_calendar_select_day (self->calendars[i], day);
    }
  gtk_drop_down_set_selected (self->list, gtk_drop_down_get_selected (other->list));
}
