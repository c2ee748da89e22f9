/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-traffic-pane.h"

#include <glib/gi18n-lib.h>

#include "core/omo-waterfall.h"
#include "ui/omo-exchange-view.h"
#include "ui/omo-focus.h"
#include "ui/omo-waterfall-bar.h"

/* Of a request, its status, start and sizes, as they commonly are. */
#define LIST_CHARS 50
/* The shortest useful bar, and what is round five cells. */
#define LIST_BARE_WIDTH 150
/* The titles, a create and five polls; the rest is for what was said. */
#define LIST_ROWS 7
/* What a row has above and below its letters. */
#define ROW_BARE_HEIGHT 5
/* As in the units of GLib. */
#define KILO 1000

struct _OmoTrafficPane
{
  GtkWidget parent_instance;

  /* Template */
  GtkStack *stack;
  GtkPaned *paned;
  GtkColumnView *view;
  OmoExchangeView *detail;

  /* Owned */
  OmoWorkspace *workspace;
  GtkSingleSelection *selection;
  GSignalGroup *list_signals; /* of the job's exchanges */
  GPtrArray *bars;            /* of the rows that are seen, borrowed */
};

enum
{
  PROP_0,
  PROP_WORKSPACE
};

G_DEFINE_FINAL_TYPE (OmoTrafficPane, omo_traffic_pane, GTK_TYPE_WIDGET)

/* --- what the cells say; the texts are borrowed by nobody --- */

static char *
print_call (OmoExchange *exchange, gint64 start)
{
  return g_strdup_printf ("%s %s", omo_exchange_get_method (exchange),
                          omo_exchange_get_call (exchange));
}

static char *
print_status (OmoExchange *exchange, gint64 start)
{
  guint status = omo_exchange_get_status (exchange);

  /* Translators: in the column of the HTTP status: there is none, because the request failed */
  return status == 0 ? g_strdup (C_ ("no HTTP status", "failed")) : g_strdup_printf ("%u", status);
}

/* GLib writes "48 bytes", for which there is no room. */
static char *
print_n_bytes (GBytes *bytes)
{
  gsize n = bytes == NULL ? 0 : g_bytes_get_size (bytes);

  return n < KILO ? g_strdup_printf ("%" G_GSIZE_FORMAT " B", n) : g_format_size (n);
}

static char *
print_size (OmoExchange *exchange, gint64 start)
{
  g_autofree char *out = print_n_bytes (omo_exchange_get_request_body (exchange));
  g_autofree char *in = print_n_bytes (omo_exchange_get_response_body (exchange));

  return g_strdup_printf ("↑%s ↓%s", out, in);
}

static char *
print_start (OmoExchange *exchange, gint64 start)
{
  const OmoTiming *timing = omo_exchange_get_timing (exchange);

  return g_strdup_printf ("+%.2f s", (double) (timing->started - start) / G_USEC_PER_SEC);
}

typedef char *(*PrintFunc) (OmoExchange *exchange, gint64 start);

struct Column
{
  const char *title;
  PrintFunc print;
};

static const struct Column columns[] = {
  { N_ ("Request"), print_call },
  { N_ ("Status"), print_status },
  { N_ ("Started"), print_start },
};

static const struct Column last_column = { N_ ("Size"), print_size };

/* --- the list --- */

static GListModel *
get_exchanges (OmoTrafficPane *self)
{
  return gtk_single_selection_get_model (self->selection);
}

static const OmoTiming *
get_timing (GListModel *exchanges, guint position)
{
  g_autoptr (OmoExchange) exchange = g_list_model_get_item (exchanges, position);

  return omo_exchange_get_timing (exchange);
}

static gint64
find_start (GListModel *exchanges)
{
  guint n = exchanges == NULL ? 0 : g_list_model_get_n_items (exchanges);

  return n == 0 ? 0 : get_timing (exchanges, 0)->started;
}

static gint64
find_end (GListModel *exchanges)
{
  guint n = exchanges == NULL ? 0 : g_list_model_get_n_items (exchanges);

  return n == 0 ? 0 : omo_waterfall_get_end (get_timing (exchanges, n - 1));
}

static void
cell_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
cell_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, OmoTrafficPane *self)
{
  PrintFunc print = g_object_get_data (G_OBJECT (factory), "print");
  g_autofree char *text = print (gtk_list_item_get_item (item), find_start (get_exchanges (self)));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
update_bar (OmoTrafficPane *self, GtkListItem *item)
{
  GListModel *exchanges = get_exchanges (self);
  guint position = gtk_list_item_get_position (item);
  gint64 before = position == 0 ? 0 : omo_waterfall_get_end (get_timing (exchanges, position - 1));

  omo_waterfall_bar_set (OMO_WATERFALL_BAR (gtk_list_item_get_child (item)),
                         gtk_list_item_get_item (item), before, find_start (exchanges),
                         find_end (exchanges));
}

static void
bar_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, omo_waterfall_bar_new ());
}

static void
bar_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, OmoTrafficPane *self)
{
  g_ptr_array_add (self->bars, item);
  update_bar (self, item);
}

static void
bar_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, OmoTrafficPane *self)
{
  g_ptr_array_remove_fast (self->bars, item);
}

static void
add_text_column (OmoTrafficPane *self, const struct Column *text)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_ (text->title), factory);

  g_object_set_data (G_OBJECT (factory), "print", text->print);
  g_signal_connect (factory, "setup", G_CALLBACK (cell_set_up_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (cell_bind_cb), self, 0);
  gtk_column_view_append_column (self->view, column);
}

static void
add_bar_column (OmoTrafficPane *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_ ("Time"), factory);

  gtk_column_view_column_set_expand (column, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (bar_set_up_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bar_bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (bar_unbind_cb), self, 0);
  gtk_column_view_append_column (self->view, column);
}

/* --- the job --- */

/* Each exchange makes the line of time longer for all. */
static void
exchanges_changed_cb (OmoTrafficPane *self)
{
  GListModel *exchanges = get_exchanges (self);
  gboolean any = exchanges != NULL && g_list_model_get_n_items (exchanges) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "traffic" : "empty");
  for (guint i = 0; i < self->bars->len; i++)
    update_bar (self, self->bars->pdata[i]);
}

static void
selected_cb (OmoTrafficPane *self)
{
  omo_exchange_view_set_exchange (self->detail,
                                  gtk_single_selection_get_selected_item (self->selection));
}

static void
job_changed_cb (OmoTrafficPane *self)
{
  OmoJob *job = omo_workspace_get_job (self->workspace);
  GListModel *exchanges = job == NULL ? NULL : omo_job_get_exchanges (job);

  g_ptr_array_set_size (self->bars, 0);
  gtk_single_selection_set_model (self->selection, exchanges);
  g_signal_group_set_target (self->list_signals, exchanges);
  exchanges_changed_cb (self);
  selected_cb (self);
}

static void
omo_traffic_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, OMO_TRAFFIC_PANE (object)->workspace);
}

static void
omo_traffic_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoTrafficPane *self = OMO_TRAFFIC_PANE (object);

  if (!g_set_object (&self->workspace, g_value_get_object (value)))
    return;
  g_signal_connect_object (self->workspace, "notify::job", G_CALLBACK (job_changed_cb), self,
                           G_CONNECT_SWAPPED);
  job_changed_cb (self);
}

static void
omo_traffic_pane_dispose (GObject *object)
{
  OmoTrafficPane *self = OMO_TRAFFIC_PANE (object);

  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  g_clear_object (&self->list_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (omo_traffic_pane_parent_class)->dispose (object);
}

static void
omo_traffic_pane_finalize (GObject *object)
{
  g_ptr_array_unref (OMO_TRAFFIC_PANE (object)->bars);
  G_OBJECT_CLASS (omo_traffic_pane_parent_class)->finalize (object);
}

static void
omo_traffic_pane_class_init (OmoTrafficPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = omo_traffic_pane_get_property;
  object_class->set_property = omo_traffic_pane_set_property;
  object_class->dispose = omo_traffic_pane_dispose;
  object_class->finalize = omo_traffic_pane_finalize;
  g_object_class_install_property (
      object_class, PROP_WORKSPACE,
      g_param_spec_object ("workspace", NULL, NULL, OMO_TYPE_WORKSPACE,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_type_ensure (OMO_TYPE_EXCHANGE_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-traffic-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoTrafficPane, stack);
  gtk_widget_class_bind_template_child (widget_class, OmoTrafficPane, paned);
  gtk_widget_class_bind_template_child (widget_class, OmoTrafficPane, view);
  gtk_widget_class_bind_template_child (widget_class, OmoTrafficPane, detail);
}

static void
omo_traffic_pane_init (OmoTrafficPane *self)
{
  self->bars = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (NULL);
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->list_signals, "items-changed",
                                  G_CALLBACK (exchanges_changed_cb), self);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  /* The list inside takes the focus, and GTK 4.8 reads it out as its class. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_last_child (GTK_WIDGET (self->view))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Requests and replies"), -1);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  omo_focus_let_tab_leave (GTK_WIDGET (self->view));
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    add_text_column (self, &columns[i]);
  add_bar_column (self);
  add_text_column (self, &last_column);
}

/* The list holds nothing yet that could be measured. */
static void
measure_list (OmoTrafficPane *self, int *width, int *height)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int char_width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));
  int char_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  *width = LIST_CHARS * char_width + LIST_BARE_WIDTH;
  *height = LIST_ROWS * (char_height + ROW_BARE_HEIGHT);
}

static int
measure_detail (OmoTrafficPane *self)
{
  int minimum;

  gtk_widget_measure (gtk_paned_get_end_child (self->paned), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);
  return minimum;
}

void
omo_traffic_pane_set_page_width (OmoTrafficPane *self, int width)
{
  GtkOrientation before, orientation;
  gboolean was_set;
  int list_width, list_height;

  g_return_if_fail (OMO_IS_TRAFFIC_PANE (self));

  measure_list (self, &list_width, &list_height);
  orientation = width > 0 && width < list_width + measure_detail (self)
                    ? GTK_ORIENTATION_VERTICAL
                    : GTK_ORIENTATION_HORIZONTAL;
  g_object_get (self->paned, "orientation", &before, "position-set", &was_set, NULL);
  /* The person may have moved the edge. */
  if (was_set && orientation == before)
    return;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->paned), orientation);
  gtk_paned_set_position (self->paned,
                          orientation == GTK_ORIENTATION_VERTICAL ? list_height : list_width);
}
