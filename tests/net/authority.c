/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "authority.h"

#include <glib/gstdio.h>

gboolean
authority_is_possible (void)
{
  g_autofree char *openssl = g_find_program_in_path ("openssl");

  return openssl != NULL;
}

static void
make_certificate (const char *names, const char *certificate, const char *key)
{
  g_autofree char *command = NULL;
  g_autofree char *complaints = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  command = g_strdup_printf ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 "
                             "-nodes -days 2 -subj /CN=x -addext subjectAltName=%s -out '%s' "
                             "-keyout '%s'",
                             names, certificate, key);
  g_spawn_command_line_sync (command, NULL, &complaints, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

void
authority_set_up (Authority *self, const char *names)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("omoscope-tls-XXXXXX", &error);
  g_assert_no_error (error);
  self->certificate_path = g_build_filename (self->folder, "certificate.pem", NULL);
  self->key_path = g_build_filename (self->folder, "key.pem", NULL);
  make_certificate (names, self->certificate_path, self->key_path);
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
