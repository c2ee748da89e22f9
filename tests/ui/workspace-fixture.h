/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/omo-workspace.h"

/* A workspace alone, and what it has told. */
typedef struct
{
  GSettings *settings;
  OmoWorkspace *workspace;
  GError *error; /* of the last notice */
  char *text;
  char *change; /* the last one told */
  char *folder; /* the test's own; NULL until it is wanted */
} WorkspaceFixture;

/* For g_test_add. */
void workspace_fixture_set_up (WorkspaceFixture *fixture, gconstpointer data);
/* Checks that nothing holds the workspace any more. */
void workspace_fixture_tear_down (WorkspaceFixture *fixture, gconstpointer data);

#define ADD_WORKSPACE_TEST(path, data, test)                                                       \
  g_test_add (path, WorkspaceFixture, data, workspace_fixture_set_up, test,                        \
              workspace_fixture_tear_down)

/* The file of a sample where it is. */
GFile *find_sample (const char *name);
/* A copy of the file of a sample: what lies beside it, as its truth, stays behind. */
GFile *copy_sample (WorkspaceFixture *fixture, const char *name);
/* A file in the test's own folder; that of the same name is replaced. */
GFile *write_file (WorkspaceFixture *fixture, const char *name, gconstpointer data, gsize size);
/* Loads copies of the samples' files, as far as NULL, and returns when they are loaded. */
void load_samples (WorkspaceFixture *fixture, ...) G_GNUC_NULL_TERMINATED;

/* These return when it is loaded, or refused. */
void load_files (OmoWorkspace *workspace, GListModel *files);
/* One. Takes `file`. */
void load_file (OmoWorkspace *workspace, GFile *file);
void load_sample (OmoWorkspace *workspace, const char *id);
void load_text (OmoWorkspace *workspace, const char *text);
gboolean is_loading (OmoWorkspace *workspace);

/* A request of v1 is pasted, with the web pair in it, displayed in 340 x 212, and a token; of the job type's own id, or of
 * another. */
#define PASTED_TOKEN "s3cret-t0ken-of-a-customer"
void paste_request (OmoWorkspace *workspace, const char *type_job_id);
/* The same as a curl command, to an address of its own. */
void paste_call (OmoWorkspace *workspace, const char *type_job_id);
/* There was a token in what was pasted, and nobody has said whether to use it. */
gboolean offers_token (OmoWorkspace *workspace);

/* Whom the workspace asks from now on: the stand-in, as `script` says. */
void simulate (OmoWorkspace *workspace, const char *script);
/* Submits, and returns at the end of the job; `run_job` to the stand-in. */
void submit (OmoWorkspace *workspace);
void run_job (OmoWorkspace *workspace, const char *script);

OmoJobKind get_kind (OmoWorkspace *workspace);
/* Of the picture in `place`; NULL: there is none. Borrowed. */
const char *get_name (OmoWorkspace *workspace, guint place);
/* Whether the doctor finds `rule`, or says that it was mended. */
gboolean finds (OmoWorkspace *workspace, const char *rule);
gboolean tells_mended (OmoWorkspace *workspace, const char *rule);
/* What the doctor finds. Free with g_ptr_array_unref. */
GPtrArray *examine (OmoWorkspace *workspace);

/* The file of a sample as a request has it. Free with g_free. */
char *encode_sample (const char *name);
