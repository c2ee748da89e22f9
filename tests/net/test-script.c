/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/omo-script.h"

typedef struct
{
  const char *name;
  const char *text;
  OmoScript expected;
} GoodCase;

static const GoodCase good_cases[] = {
  { "empty", "", { 0 } },
  { "running", "running=2", { .n_running = 2 } },
  { "delay", "delay=300", { .delay_ms = 300 } },
  { "create", "create=http-500", { .create_fault = OMO_FAULT_HTTP_500 } },
  { "ask", "ask=unsolved,faulty=1", { .ask_fault = OMO_FAULT_UNSOLVED, .n_faulty_asks = 1 } },
  { "result", "result=57_31_246_148,running=1", { .n_running = 1, .result = "57_31_246_148" } },
  { "account", "account=http-503", { .account_fault = OMO_FAULT_HTTP_503 } },
  { "empty-result", "result=", { .result = "" } },
  { "message-with-commas",
    "create=refuse,message=No, thanks, running=3",
    { .create_fault = OMO_FAULT_REFUSE, .message = "No, thanks, running=3" } },
  { "last-one-wins", "result=1,result=2", { .result = "2" } },
  { "everything",
    "running=1000,delay=600000,create=none,ask=drip,faulty=3,account=html,result=50,message=x",
    { 1000, 600000, OMO_FAULT_NONE, OMO_FAULT_DRIP, 3, "x", "50", OMO_FAULT_HTML } },
};

static const char *const bad_texts[] = {
  "running",     "running=",          "running=-1",       "running=1001",  "running=2x",
  "delay=1e3",   "delay=600001",      "create=",          "create=nobody", "create=unsolved",
  "ask=HTML",    "create=bad-result", "faulty=x",         "walking=2",     "=2",
  "running=1,,", "running= 1",        "account=unsolved", "account=",
};

static void
test_good (gconstpointer data)
{
  const GoodCase *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (OmoScript) script = omo_script_parse (c->text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (script->n_running, ==, c->expected.n_running);
  g_assert_cmpuint (script->delay_ms, ==, c->expected.delay_ms);
  g_assert_cmpint (script->create_fault, ==, c->expected.create_fault);
  g_assert_cmpint (script->ask_fault, ==, c->expected.ask_fault);
  g_assert_cmpuint (script->n_faulty_asks, ==, c->expected.n_faulty_asks);
  g_assert_cmpint (script->account_fault, ==, c->expected.account_fault);
  g_assert_cmpstr (script->message, ==, c->expected.message);
  g_assert_cmpstr (script->result, ==, c->expected.result);
}

static void
test_bad (void)
{
  g_autofree char *long_text = g_strnfill (5000, 'x');

  for (gsize i = 0; i < G_N_ELEMENTS (bad_texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (omo_script_parse (bad_texts[i], &error));
      g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
    }

  memcpy (long_text, "result=", 7);
  g_assert_null (omo_script_parse (long_text, NULL));
}

static void
test_fault_ids (void)
{
  OmoFault fault = OMO_FAULT_DRIP;

  for (OmoFault f = OMO_FAULT_NONE; f < OMO_N_FAULTS; f++)
    {
      OmoFault back = OMO_N_FAULTS;

      g_assert_true (omo_fault_from_id (omo_fault_get_id (f), &back));
      g_assert_cmpint (back, ==, f);
    }
  g_assert_false (omo_fault_from_id ("nobody", &fault));
  g_assert_cmpint (fault, ==, OMO_FAULT_DRIP);
}

static void
test_demo (void)
{
  g_autoptr (OmoScript) script = omo_script_new_demo ();

  g_assert_cmpuint (script->n_running, ==, 2);
  g_assert_cmpuint (script->delay_ms, ==, 300);
  g_assert_cmpint (script->create_fault, ==, OMO_FAULT_NONE);
  g_assert_cmpint (script->ask_fault, ==, OMO_FAULT_NONE);
  g_assert_null (script->result);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (good_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/net/script/good/%s", good_cases[i].name);
      g_test_add_data_func (path, &good_cases[i], test_good);
    }
  g_test_add_func ("/net/script/bad", test_bad);
  g_test_add_func ("/net/script/fault-ids", test_fault_ids);
  g_test_add_func ("/net/script/demo", test_demo);

  return g_test_run ();
}
