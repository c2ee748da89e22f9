/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/omo-tolerance-settings.h"
#include "ui/omo-workspace-private.h"

enum
{
  PROP_0,
  PROP_JOB_KIND,
  PROP_PROPOSAL,
  PROP_FIRST,
  PROP_SECOND,
  PROP_LOADING,
  PROP_VIEW_WIDTH,
  PROP_VIEW_HEIGHT,
  PROP_TYPE_JOB_ID,
  PROP_QUESTION,
  PROP_DIALECT,
  PROP_JOB,
  PROP_WORKING,
  PROP_READING,
  PROP_TRAVEL,
  PROP_FLIP,
  PROP_SCRUB,
  PROP_TOLERANCE,
  PROP_HAS_TOKEN,
  PROP_SIMULATED,
  PROP_CONCEALED,
  PROP_OFFERS_TOKEN,
  PROP_OFFERED_ADDRESS,
  PROP_ADDRESS,
  PROP_PRICES,
  PROP_BALANCE,
  PROP_CAN_UNDO,
  PROP_CASE_NAME,
  PROP_QUEUE_POSITION,
  PROP_PROFILE,
  N_PROPERTIES
};

/* How the person reads the answer. */
static gboolean
get_meaning (OmoWorkspace *self, guint id, GValue *value)
{
  const OmoJobType *type = omo_workspace_get_job_type (self);

  switch (id)
    {
    case PROP_READING:
      g_value_set_uint (value, self->choice.reading);
      break;
    case PROP_TRAVEL:
      g_value_set_double (value, self->choice.travel);
      break;
    case PROP_FLIP:
      g_value_set_boolean (value, self->choice.flip);
      break;
    case PROP_SCRUB:
      g_value_set_double (value, self->scrub);
      break;
    case PROP_TOLERANCE:
      g_value_set_double (value, omo_tolerance_settings_get (self->settings, type));
      break;
    default:
      return FALSE;
    }
  return TRUE;
}

/* What is asked about. */
static gboolean
get_asked (OmoWorkspace *self, guint id, GValue *value)
{
  switch (id)
    {
    case PROP_JOB_KIND:
      g_value_set_uint (value, self->kind);
      break;
    case PROP_PROPOSAL:
      g_value_set_uint (value, self->proposal);
      break;
    case PROP_FIRST:
      g_value_set_boxed (value, self->first);
      break;
    case PROP_SECOND:
      g_value_set_boxed (value, self->second);
      break;
    case PROP_VIEW_WIDTH:
      g_value_set_int (value, self->view_width);
      break;
    case PROP_VIEW_HEIGHT:
      g_value_set_int (value, self->view_height);
      break;
    case PROP_TYPE_JOB_ID:
      g_value_set_string (value, self->type_job_id);
      break;
    case PROP_QUESTION:
      g_value_set_string (value, self->question);
      break;
    case PROP_DIALECT:
      g_value_set_string (value, omo_dialect_get_id (self->dialect));
      break;
    default:
      return FALSE;
    }
  return TRUE;
}

/* What goes on. */
static gboolean
get_progress (OmoWorkspace *self, guint id, GValue *value)
{
  switch (id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->n_loading > 0);
      break;
    case PROP_JOB:
      g_value_set_object (value, omo_workspace_get_job (self));
      break;
    case PROP_WORKING:
      g_value_set_boolean (value, self->working);
      break;
    case PROP_CONCEALED:
      g_value_set_boolean (value, self->concealed);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, !g_queue_is_empty (&self->past));
      break;
    case PROP_CASE_NAME:
      g_value_set_string (value, self->opened == NULL ? NULL : self->opened->name);
      break;
    case PROP_QUEUE_POSITION:
      g_value_set_uint (value, self->queue_position);
      break;
    default:
      return FALSE;
    }
  return TRUE;
}

/* Who is asked. */
static gboolean
get_service (OmoWorkspace *self, guint id, GValue *value)
{
  switch (id)
    {
    case PROP_PROFILE:
      g_value_set_string (value, self->profile->id);
      break;
    case PROP_HAS_TOKEN:
      g_value_set_boolean (value, omo_workspace_has_token (self));
      break;
    case PROP_SIMULATED:
      g_value_set_boolean (value, self->simulated);
      break;
    case PROP_OFFERS_TOKEN:
      g_value_set_boolean (value, self->offered_token != NULL);
      break;
    case PROP_OFFERED_ADDRESS:
      g_value_set_string (value, self->offered_address);
      break;
    case PROP_ADDRESS:
      g_value_set_string (value, self->address);
      break;
    case PROP_PRICES:
      g_value_set_boxed (value, self->prices);
      break;
    case PROP_BALANCE:
      g_value_set_string (value, self->balance);
      break;
    default:
      return FALSE;
    }
  return TRUE;
}

static void
omo_workspace_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  OmoWorkspace *self = OMO_WORKSPACE (object);

  if (!get_asked (self, id, value) && !get_progress (self, id, value)
      && !get_service (self, id, value) && !get_meaning (self, id, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_dialect (OmoWorkspace *self, const char *id)
{
  const OmoDialect *dialect = omo_dialect_from_id (id);

  if (dialect != NULL)
    self->dialect = dialect;
}

static void
set_simulated (OmoWorkspace *self, gboolean simulated)
{
  g_autoptr (GError) error = NULL;

  if (simulated && self->standin == NULL && !omo_workspace_set_script (self, NULL, &error))
    {
      omo_workspace_tell (self, error, NULL);
      return;
    }
  self->simulated = simulated;
  if (self->looks_up)
    omo_workspace_look_up_token (self);
}

static void
omo_workspace_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OmoWorkspace *self = OMO_WORKSPACE (object);

  switch (id)
    {
    case PROP_JOB_KIND:
      omo_workspace_set_kind (self, g_value_get_uint (value), OMO_PROPOSED_BY_DEFAULT);
      self->kind_is_chosen = TRUE;
      return;
    case PROP_VIEW_WIDTH:
      self->view_width = g_value_get_int (value);
      break;
    case PROP_VIEW_HEIGHT:
      self->view_height = g_value_get_int (value);
      break;
    case PROP_TYPE_JOB_ID:
      g_free (self->type_job_id);
      self->type_job_id = g_strstrip (g_value_dup_string (value));
      break;
    case PROP_QUESTION:
      g_free (self->question);
      self->question = g_value_dup_string (value);
      break;
    case PROP_DIALECT:
      set_dialect (self, g_value_get_string (value));
      break;
    case PROP_READING:
      self->choice.reading = g_value_get_uint (value);
      break;
    case PROP_TRAVEL:
      self->choice.travel = g_value_get_double (value);
      break;
    case PROP_FLIP:
      self->choice.flip = g_value_get_boolean (value);
      break;
    case PROP_SCRUB:
      self->scrub = g_value_get_double (value);
      break;
    case PROP_SIMULATED:
      set_simulated (self, g_value_get_boolean (value));
      break;
    case PROP_CONCEALED:
      self->concealed = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

/* Notified by hand, so that a setter which refuses says nothing. */
#define READ_WRITE (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)
#define READ_ONLY (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS)

void
omo_workspace_install_properties (GObjectClass *class)
{
  GParamSpec *properties[N_PROPERTIES] = { NULL };

  class->get_property = omo_workspace_get_property;
  class->set_property = omo_workspace_set_property;
  properties[PROP_JOB_KIND] =
      g_param_spec_uint ("job-kind", NULL, NULL, 0, OMO_N_JOB_TYPES - 1, 0, READ_WRITE);
  properties[PROP_PROPOSAL] =
      g_param_spec_uint ("proposal", NULL, NULL, 0, OMO_PROPOSED_TALL, 0, READ_ONLY);
  properties[PROP_FIRST] = g_param_spec_boxed ("first", NULL, NULL, OMO_TYPE_PICTURE, READ_ONLY);
  properties[PROP_SECOND] = g_param_spec_boxed ("second", NULL, NULL, OMO_TYPE_PICTURE, READ_ONLY);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, READ_ONLY);
  properties[PROP_VIEW_WIDTH] = g_param_spec_int ("view-width", NULL, NULL, 1, OMO_VIEW_SIZE_MAX,
                                                  OMO_PAGE_VIEW_WIDTH, READ_WRITE);
  properties[PROP_VIEW_HEIGHT] = g_param_spec_int ("view-height", NULL, NULL, 1, OMO_VIEW_SIZE_MAX,
                                                   OMO_PAGE_VIEW_HEIGHT, READ_WRITE);
  properties[PROP_TYPE_JOB_ID] = g_param_spec_string ("type-job-id", NULL, NULL, "", READ_WRITE);
  properties[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, "", READ_WRITE);
  properties[PROP_DIALECT] = g_param_spec_string ("dialect", NULL, NULL, "v1", READ_WRITE);
  properties[PROP_JOB] = g_param_spec_object ("job", NULL, NULL, OMO_TYPE_JOB, READ_ONLY);
  properties[PROP_WORKING] = g_param_spec_boolean ("working", NULL, NULL, FALSE, READ_ONLY);
  properties[PROP_READING] = g_param_spec_uint ("reading", NULL, NULL, 0, OMO_N_READINGS - 1,
                                                OMO_READING_DEGREES, READ_WRITE);
  properties[PROP_TRAVEL] = g_param_spec_double ("travel", NULL, NULL, OMO_TRAVEL_MIN,
                                                 OMO_TRAVEL_MAX, OMO_TRAVEL_DEFAULT, READ_WRITE);
  properties[PROP_FLIP] = g_param_spec_boolean ("flip", NULL, NULL, FALSE, READ_WRITE);
  properties[PROP_SCRUB] =
      g_param_spec_double ("scrub", NULL, NULL, -1, OMO_TRAVEL_MAX, -1, READ_WRITE);
  properties[PROP_TOLERANCE] = g_param_spec_double (
      "tolerance", NULL, NULL, 0, OMO_TOLERANCE_PX_MAX, OMO_TOLERANCE_PX_DEFAULT, READ_ONLY);
  properties[PROP_HAS_TOKEN] = g_param_spec_boolean ("has-token", NULL, NULL, FALSE, READ_ONLY);
  properties[PROP_SIMULATED] = g_param_spec_boolean ("simulated", NULL, NULL, FALSE, READ_WRITE);
  properties[PROP_CONCEALED] = g_param_spec_boolean ("concealed", NULL, NULL, FALSE, READ_WRITE);
  properties[PROP_OFFERS_TOKEN] =
      g_param_spec_boolean ("offers-token", NULL, NULL, FALSE, READ_ONLY);
  properties[PROP_OFFERED_ADDRESS] =
      g_param_spec_string ("offered-address", NULL, NULL, NULL, READ_ONLY);
  properties[PROP_ADDRESS] = g_param_spec_string ("address", NULL, NULL, NULL, READ_ONLY);
  properties[PROP_PRICES] = g_param_spec_boxed ("prices", NULL, NULL, G_TYPE_PTR_ARRAY, READ_ONLY);
  properties[PROP_BALANCE] = g_param_spec_string ("balance", NULL, NULL, NULL, READ_ONLY);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, READ_ONLY);
  properties[PROP_CASE_NAME] = g_param_spec_string ("case-name", NULL, NULL, NULL, READ_ONLY);
  properties[PROP_QUEUE_POSITION] =
      g_param_spec_uint ("queue-position", NULL, NULL, 0, G_MAXUINT, G_MAXUINT, READ_ONLY);
  properties[PROP_PROFILE] = g_param_spec_string ("profile", NULL, NULL, NULL, READ_ONLY);
  g_object_class_install_properties (class, N_PROPERTIES, properties);
}
