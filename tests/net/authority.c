/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "authority.h"

#include <glib/gstdio.h>

gboolean
authority_is_possible (void)
{
  g_autofree char *openssl = g_find_program_in_path ("openssl");

  return openssl != NULL;
}

static void G_GNUC_PRINTF (1, 2) run (const char *format, ...)
{
  g_autofree char *command = NULL;
  g_autofree char *complaints = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;
  va_list arguments;

  va_start (arguments, format);
  command = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_spawn_command_line_sync (command, NULL, &complaints, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

/* In two steps: `req` alone makes none that have ended. */
static void
make_certificate (const char *names, int days, const char *certificate, const char *key)
{
  run ("openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=x "
       "-addext subjectAltName=%s -out '%s' -keyout '%s'",
       names, certificate, key);
  run ("openssl x509 -req -in '%s' -signkey '%s' -copy_extensions copyall -days %d -out '%s'",
       certificate, key, days, certificate);
}

void
authority_set_up (Authority *self, const char *names)
{
  authority_set_up_for_days (self, names, 2);
}

void
authority_set_up_for_days (Authority *self, const char *names, int days)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("omoscope-tls-XXXXXX", &error);
  g_assert_no_error (error);
  self->certificate_path = g_build_filename (self->folder, "certificate.pem", NULL);
  self->key_path = g_build_filename (self->folder, "key.pem", NULL);
  make_certificate (names, days, self->certificate_path, self->key_path);
  self->certificate =
      g_tls_certificate_new_from_files (self->certificate_path, self->key_path, &error);
  g_assert_no_error (error);
  self->database = g_tls_file_database_new (self->certificate_path, &error);
  g_assert_no_error (error);
}

void
authority_clear (Authority *self)
{
  g_clear_object (&self->certificate);
  g_clear_object (&self->database);
  g_unlink (self->certificate_path);
  g_unlink (self->key_path);
  g_rmdir (self->folder);
  g_free (self->certificate_path);
  g_free (self->key_path);
  g_free (self->folder);
}
