/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fit.h"

/* Of rounding. */
#define SLACK 1.0

typedef struct
{
  GtkWidget *root;
  gboolean may_scroll;
  GString *faults;
} Fit;

static void
add_fault (Fit *fit, GtkWidget *widget, const char *what)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

  g_string_append_printf (fit->faults, "%s %s: %s", G_OBJECT_TYPE_NAME (widget),
                          id != NULL ? id : "", what);
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (fit->faults, " “%s”", gtk_label_get_text (GTK_LABEL (widget)));
  g_string_append_c (fit->faults, '\n');
}

/* A title has the name of a file in it, what a row cuts off is whole in its tooltip, and of what the pointer is on, the place
 * in the picture itself is left. */
static gboolean
may_end (GtkLabel *label)
{
  return gtk_widget_has_css_class (GTK_WIDGET (label), "title")
         || gtk_label_get_ellipsize (label) == PANGO_ELLIPSIZE_START
         || gtk_widget_get_ancestor (GTK_WIDGET (label), GTK_TYPE_LIST_VIEW) != NULL;
}

static void
check_label (Fit *fit, GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout))
    {
      if (!may_end (label))
        add_fault (fit, GTK_WIDGET (label), "ends in an ellipsis");
    }
  else if (width > gtk_widget_get_width (GTK_WIDGET (label)) + SLACK
           || height > gtk_widget_get_height (GTK_WIDGET (label)) + SLACK)
    add_fault (fit, GTK_WIDGET (label), "cut");
}

/* What scrolls may be as large as it likes that way. */
static void
open_sides (GtkScrolledWindow *scrolled, graphene_rect_t *place)
{
  GtkPolicyType across, down;

  gtk_scrolled_window_get_policy (scrolled, &across, &down);
  if (across != GTK_POLICY_NEVER)
    graphene_rect_inset (place, -G_MAXINT16, 0);
  if (down != GTK_POLICY_NEVER)
    graphene_rect_inset (place, 0, -G_MAXINT16);
}

/* Wider than what shows it, so that it must be scrolled sideways to be read. */
static void
check_scrolling (Fit *fit, GtkScrolledWindow *scrolled)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (scrolled);

  if (!fit->may_scroll
      && gtk_adjustment_get_upper (across) > gtk_adjustment_get_page_size (across) + SLACK)
    add_fault (fit, GTK_WIDGET (scrolled), "scrolls sideways");
}

static void
check (Fit *fit, GtkWidget *widget, graphene_rect_t place)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, fit->root, &bounds))
    return;
  if (bounds.size.width > 0 && bounds.size.height > 0)
    {
      graphene_rect_t with_slack = place;

      graphene_rect_inset (&with_slack, -SLACK, -SLACK);
      if (!graphene_rect_contains_rect (&with_slack, &bounds))
        {
          /* What is inside it does, too. */
          add_fault (fit, widget, "sticks out");
          return;
        }
    }
  if (GTK_IS_LABEL (widget))
    check_label (fit, GTK_LABEL (widget));
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      check_scrolling (fit, GTK_SCROLLED_WINDOW (widget));
      open_sides (GTK_SCROLLED_WINDOW (widget), &place);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      check (fit, child, place);
}

char *
fit_find_faults (GtkWidget *root, gboolean may_scroll)
{
  Fit fit = { root, may_scroll, g_string_new (NULL) };
  graphene_rect_t place;

  /* With its frame. */
  if (gtk_widget_compute_bounds (root, root, &place))
    check (&fit, root, place);
  return g_string_free (fit.faults, FALSE);
}
