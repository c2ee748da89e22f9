/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-body-view.h"

#include <glib/gi18n-lib.h>
#include <gtksourceview/gtksource.h>

#include "core/omo-body-text.h"
#include "ui/omo-file-save.h"

/* A request has two pictures; a list of thousands is an accident, and no menu. */
#define MAX_SAVED_PICTURES 20u
/* As much is laid out within a frame; more of it in a thread, and seen a moment later. */
#define MAX_AT_ONCE (64u * 1024)

struct _OmoBodyView
{
  GtkBox parent_instance;

  /* Template */
  GtkEditable *search_entry;
  GtkLabel *matches_label;
  GtkMenuButton *save_button;
  GtkWidget *copy_button;
  GtkSourceView *view;

  /* Owned */
  GtkSourceSearchContext *search;
  GBytes *body;
  OmoBodyText *text;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (OmoBodyView, omo_body_view, GTK_TYPE_BOX)

static GtkSourceBuffer *
get_buffer (OmoBodyView *self)
{
  return GTK_SOURCE_BUFFER (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)));
}

/* --- the text --- */

static void
fill_save_menu (OmoBodyView *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  guint n = MIN (self->text->pictures->len, MAX_SAVED_PICTURES);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words =
          omo_body_picture_describe (self->text->pictures->pdata[i], self->body);
      g_autofree char *action = g_strdup_printf ("body.save-picture(uint32 %u)", i);
      g_autofree char *label = g_strdup_printf (_ ("Save %s"), words);

      g_menu_append (menu, label, action);
    }
  gtk_menu_button_set_menu_model (self->save_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->save_button), n > 0);
}

static void
show_text (OmoBodyView *self)
{
  GtkSourceBuffer *buffer = get_buffer (self);
  GtkSourceLanguage *json =
      gtk_source_language_manager_get_language (gtk_source_language_manager_get_default (), "json");

  gtk_source_buffer_set_language (buffer, self->text->is_json ? json : NULL);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (buffer), self->text->text, -1);
  gtk_widget_set_sensitive (self->copy_button, *self->text->text != '\0');
  fill_save_menu (self);
}

/* What a thread works on: the body, and descriptions of its own. */
typedef struct
{
  GBytes *body;
  OmoBodyText *text;
} Reading;

static void
reading_free (Reading *reading)
{
  g_bytes_unref (reading->body);
  g_clear_pointer (&reading->text, omo_body_text_free);
  g_free (reading);
}

/* The text; then, when it has been seen, the digests of its pictures. */
static void
read_in_thread (OmoBodyView *self, GTaskThreadFunc work, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = NULL;
  Reading *reading = g_new0 (Reading, 1);

  reading->body = g_bytes_ref (self->body);
  if (self->reading == NULL)
    self->reading = g_cancellable_new ();
  task = g_task_new (self, self->reading, callback, NULL);
  g_task_set_source_tag (task, read_in_thread);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (task, work);
}

/* FALSE when something else is shown by now. */
static gboolean
take_text (OmoBodyView *self, GAsyncResult *result)
{
  Reading *reading = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return FALSE;
  g_clear_pointer (&self->text, omo_body_text_free);
  self->text = g_steal_pointer (&reading->text);
  show_text (self);
  return TRUE;
}

static void
digest (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  g_autoptr (OmoBodyText) known = omo_body_text_new (reading->body);

  for (guint i = 0; i < known->pictures->len; i++)
    {
      if (g_task_return_error_if_cancelled (task))
        return;
      omo_body_picture_compute_digest (known->pictures->pdata[i], reading->body);
    }
  reading->text = omo_body_text_renew (reading->body, known);
  g_task_return_boolean (task, TRUE);
}

static void
digested_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  take_text (OMO_BODY_VIEW (source), result);
}

static void
digest_pictures (OmoBodyView *self)
{
  if (self->text->pictures->len > 0)
    read_in_thread (self, digest, digested_cb);
}

static void
lay_out (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;

  reading->text = omo_body_text_new (reading->body);
  g_task_return_boolean (task, TRUE);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  if (take_text (OMO_BODY_VIEW (source), result))
    digest_pictures (OMO_BODY_VIEW (source));
}

void
omo_body_view_set_body (OmoBodyView *self, GBytes *body)
{
  gboolean is_large = body != NULL && g_bytes_get_size (body) > MAX_AT_ONCE;

  g_return_if_fail (OMO_IS_BODY_VIEW (self));

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->text, omo_body_text_free);
  g_clear_pointer (&self->body, g_bytes_unref);
  self->body = body == NULL ? NULL : g_bytes_ref (body);
  self->text = omo_body_text_new (is_large ? NULL : body);
  show_text (self);
  if (is_large)
    read_in_thread (self, lay_out, laid_out_cb);
  else
    digest_pictures (self);
}

static void
copy_clicked_cb (OmoBodyView *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->text->text);
}

/* --- saving a picture --- */

typedef struct
{
  GBytes *body;
  OmoBodyPicture *picture;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_bytes_unref (saving->body);
  omo_body_picture_free (saving->picture);
  g_free (saving);
}

static GBytes *
produce_picture (gpointer data, GError **error)
{
  Saving *saving = data;

  return omo_body_picture_decode (saving->picture, saving->body);
}

static void
save_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  OmoBodyView *self = OMO_BODY_VIEW (widget);
  guint index = g_variant_get_uint32 (parameter);
  const OmoBodyPicture *picture;
  g_autofree char *file_name = NULL;
  Saving *saving;

  if (index >= self->text->pictures->len)
    return;
  picture = self->text->pictures->pdata[index];
  file_name = g_strdup_printf ("captcha-%u.%s", index + 1,
                               omo_body_picture_get_extension (picture, self->body));
  saving = g_new0 (Saving, 1);
  saving->body = g_bytes_ref (self->body);
  saving->picture = omo_body_picture_new (picture->offset, picture->length);
  omo_file_save (widget, _ ("Save Picture"), file_name, produce_picture, saving, saving_free);
}

/* --- search --- */

static void
select_match (OmoBodyView *self, const GtkTextIter *start, const GtkTextIter *end)
{
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (get_buffer (self)), start, end);
  gtk_text_view_scroll_mark_onscreen (
      GTK_TEXT_VIEW (self->view), gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (get_buffer (self))));
}

static void
search (OmoBodyView *self, gboolean forward)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (get_buffer (self));
  GtkTextIter from, to, start, end;
  gboolean found;

  gtk_text_buffer_get_selection_bounds (buffer, &from, &to);
  found = forward ? gtk_source_search_context_forward (self->search, &to, &start, &end, NULL)
                  : gtk_source_search_context_backward (self->search, &from, &start, &end, NULL);
  if (found)
    select_match (self, &start, &end);
}

static void
search_changed_cb (OmoBodyView *self)
{
  const char *text = gtk_editable_get_text (self->search_entry);
  GtkTextIter start;

  gtk_source_search_settings_set_search_text (gtk_source_search_context_get_settings (self->search),
                                              *text == '\0' ? NULL : text);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (get_buffer (self)), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (get_buffer (self)), &start);
  search (self, TRUE);
}

static void
search_next_cb (OmoBodyView *self)
{
  search (self, TRUE);
}

static void
search_previous_cb (OmoBodyView *self)
{
  search (self, FALSE);
}

static void
matches_changed_cb (OmoBodyView *self)
{
  int n = gtk_source_search_context_get_occurrences_count (self->search);
  gboolean searching = *gtk_editable_get_text (self->search_entry) != '\0';
  g_autofree char *text = n >= 0 && searching ? g_strdup_printf ("%d", n) : g_strdup ("");

  gtk_label_set_label (self->matches_label, text);
}

static gboolean
find_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gtk_widget_grab_focus (GTK_WIDGET (OMO_BODY_VIEW (widget)->search_entry));
  return TRUE;
}

/* --- the widget --- */

/* The scheme that goes with the theme in force. */
static void
update_scheme (OmoBodyView *self)
{
  GdkRGBA color;
  gboolean dark;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  dark = color.red + color.green + color.blue > 1.5f;
  gtk_source_buffer_set_style_scheme (
      get_buffer (self),
      gtk_source_style_scheme_manager_get_scheme (gtk_source_style_scheme_manager_get_default (),
                                                  dark ? "Adwaita-dark" : "Adwaita"));
}

static void
omo_body_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (omo_body_view_parent_class)->css_changed (widget, change);
  update_scheme (OMO_BODY_VIEW (widget));
}

static void
omo_body_view_dispose (GObject *object)
{
  OmoBodyView *self = OMO_BODY_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->search);
  g_clear_pointer (&self->text, omo_body_text_free);
  g_clear_pointer (&self->body, g_bytes_unref);
  G_OBJECT_CLASS (omo_body_view_parent_class)->dispose (object);
}

static void
omo_body_view_class_init (OmoBodyViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = omo_body_view_dispose;
  widget_class->css_changed = omo_body_view_css_changed;
  g_type_ensure (GTK_SOURCE_TYPE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/omoscope/Omoscope/omo-body-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OmoBodyView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, OmoBodyView, matches_label);
  gtk_widget_class_bind_template_child (widget_class, OmoBodyView, save_button);
  gtk_widget_class_bind_template_child (widget_class, OmoBodyView, copy_button);
  gtk_widget_class_bind_template_child (widget_class, OmoBodyView, view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_install_action (widget_class, "body.save-picture", "u", save_picture_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, find_cb, NULL);
}

static void
omo_body_view_init (OmoBodyView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->search = gtk_source_search_context_new (get_buffer (self), NULL);
  gtk_source_search_settings_set_wrap_around (gtk_source_search_context_get_settings (self->search),
                                              TRUE);
  g_signal_connect_object (self->search, "notify::occurrences-count",
                           G_CALLBACK (matches_changed_cb), self, G_CONNECT_SWAPPED);
  omo_body_view_set_body (self, NULL);
}
