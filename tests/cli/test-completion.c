/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/omo-completion.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cli/omo-command-list.h"

static const GOptionEntry window_options[] = {
  { "shade", 's', 0, G_OPTION_ARG_STRING, NULL, "A shade", "dark|light" },
  { "sample", 0, 0, G_OPTION_ARG_STRING, NULL, "A sample", "JOB" },
  { "number", 0, 0, G_OPTION_ARG_INT, NULL, "A number", "N" },
  { "output", 0, 0, G_OPTION_ARG_FILENAME, NULL, "A file", "FILE" },
  { "flag", 0, 0, G_OPTION_ARG_NONE, NULL, "A flag", NULL },
  { "quiet", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  G_OPTION_ENTRY_NULL,
};

typedef struct
{
  const char *name;
  const char *words;   /* the words before the cursor as bash splits them, in shell syntax */
  const char *offered; /* one a line */
} Case;

/* In a folder with the file "picture one.png". */
static const Case cases[] = {
  { "command", "omoscope ch", "check" },
  { "picture", "omoscope pic", "picture one.png" },
  { "anything", "omoscope ''", NULL },
  { "option", "omoscope --sh", "--shade=" },
  { "options", "omoscope --s", "--shade=\n--sample=" },
  { "hidden", "omoscope --q", "" },
  { "words", "omoscope --shade = ''", "dark\nlight" },
  { "equals", "omoscope --shade =", "dark\nlight" },
  { "word", "omoscope --shade = l", "light" },
  { "separate", "omoscope --shade d", "dark" },
  { "job", "omoscope --flag --sample = phone-s", "phone-slide" },
  { "number", "omoscope --number = ''", "" },
  { "file", "omoscope --output = pict", "picture one.png" },
  { "after-flag", "omoscope --flag pict", "picture one.png" },
  { "check-option", "omoscope check --ann", "--annotated=" },
  { "check-job", "omoscope check --job = web-r", "web-rotate" },
  { "check-format", "omoscope check --demo --format j", "json" },
  { "check-file", "omoscope check --annotated = pict", "picture one.png" },
  { "check-picture", "omoscope check --demo pict", "picture one.png" },
  { "check-unknown", "omoscope check --shade", "" },
  { "window-option", "omoscope picture --fl", "--flag" },
  { "first-word", "omoscope history ''", "list\nshow\nexport\nstats" },
  { "first-word-after-option", "omoscope history --job = web-pair s", "show\nstats" },
  { "no-second-word", "omoscope history list ''", "" },
  { "no-argument", "omoscope account pict", "" },
};

/* Nothing but a function and the call of it; bash itself sets the words when somebody presses Tab. */
static char *
complete (const char *folder, const char *words)
{
  g_autofree char *completion = omo_completion_print_bash (window_options);
  g_autofree char *script =
      g_strdup_printf ("compopt () { :; }\ncomplete () { :; }\n%s\nCOMP_WORDS=(%s)\n"
                       "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_omoscope\n"
                       "(IFS=$'\\n'; printf %%s \"${COMPREPLY[*]}\")\n",
                       completion, words);
  const char *argv[] = { "bash", "--norc", "-u", "-c", script, NULL };
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = NULL;
  char *output = NULL;

  g_subprocess_launcher_set_cwd (launcher, folder);
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, &errors, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (errors, ==, "");
  return output;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp (NULL, &error);
  g_autofree char *path = g_build_filename (folder, "picture one.png", NULL);
  g_autofree char *offered = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  offered = complete (folder, c->words);
  if (c->offered != NULL)
    g_assert_cmpstr (offered, ==, c->offered);
  else
    for (guint i = 0; i < omo_command_list_get_n (); i++)
      g_assert_nonnull (strstr (offered, omo_command_list_get (i)->name));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/completion/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
