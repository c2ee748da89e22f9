/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/omo-curl-option.h"

/* Those that have a value; all others are flags. */
static const struct
{
  char letter; /* '\0': none */
  const char *name;
  OmoCurlOption option;
} options[] = {
  { 'X', "request", OMO_CURL_OPTION_METHOD },
  { 'H', "header", OMO_CURL_OPTION_HEADER },
  { '\0', "url", OMO_CURL_OPTION_URL },
  { 'd', "data", OMO_CURL_OPTION_DATA },
  { '\0', "data-ascii", OMO_CURL_OPTION_DATA },
  { '\0', "data-binary", OMO_CURL_OPTION_DATA },
  { '\0', "data-raw", OMO_CURL_OPTION_RAW_DATA },
  { '\0', "json", OMO_CURL_OPTION_JSON },
  { '\0', "data-urlencode", OMO_CURL_OPTION_FORM },
  { 'F', "form", OMO_CURL_OPTION_FORM },
  { '\0', "form-string", OMO_CURL_OPTION_FORM },
  { 'T', "upload-file", OMO_CURL_OPTION_FORM },
  { 'A', "user-agent", OMO_CURL_OPTION_AGENT },
  { 'b', "cookie", OMO_CURL_OPTION_VALUE },
  { 'c', "cookie-jar", OMO_CURL_OPTION_VALUE },
  { 'C', "continue-at", OMO_CURL_OPTION_VALUE },
  { 'D', "dump-header", OMO_CURL_OPTION_VALUE },
  { 'e', "referer", OMO_CURL_OPTION_VALUE },
  { 'E', "cert", OMO_CURL_OPTION_VALUE },
  { 'K', "config", OMO_CURL_OPTION_VALUE },
  { 'm', "max-time", OMO_CURL_OPTION_VALUE },
  { 'o', "output", OMO_CURL_OPTION_VALUE },
  { 'P', "ftp-port", OMO_CURL_OPTION_VALUE },
  { 'Q', "quote", OMO_CURL_OPTION_VALUE },
  { 'r', "range", OMO_CURL_OPTION_VALUE },
  { 't', "telnet-option", OMO_CURL_OPTION_VALUE },
  { 'u', "user", OMO_CURL_OPTION_VALUE },
  { 'U', "proxy-user", OMO_CURL_OPTION_VALUE },
  { 'w', "write-out", OMO_CURL_OPTION_VALUE },
  { 'x', "proxy", OMO_CURL_OPTION_VALUE },
  { 'y', "speed-time", OMO_CURL_OPTION_VALUE },
  { 'Y', "speed-limit", OMO_CURL_OPTION_VALUE },
  { 'z', "time-cond", OMO_CURL_OPTION_VALUE },
  { '\0', "cacert", OMO_CURL_OPTION_VALUE },
  { '\0', "capath", OMO_CURL_OPTION_VALUE },
  { '\0', "cert-type", OMO_CURL_OPTION_VALUE },
  { '\0', "ciphers", OMO_CURL_OPTION_VALUE },
  { '\0', "connect-timeout", OMO_CURL_OPTION_VALUE },
  { '\0', "connect-to", OMO_CURL_OPTION_VALUE },
  { '\0', "interface", OMO_CURL_OPTION_VALUE },
  { '\0', "key", OMO_CURL_OPTION_VALUE },
  { '\0', "limit-rate", OMO_CURL_OPTION_VALUE },
  { '\0', "max-redirs", OMO_CURL_OPTION_VALUE },
  { '\0', "noproxy", OMO_CURL_OPTION_VALUE },
  { '\0', "oauth2-bearer", OMO_CURL_OPTION_VALUE },
  { '\0', "pass", OMO_CURL_OPTION_VALUE },
  { '\0', "resolve", OMO_CURL_OPTION_VALUE },
  { '\0', "retry", OMO_CURL_OPTION_VALUE },
  { '\0', "retry-delay", OMO_CURL_OPTION_VALUE },
  { '\0', "retry-max-time", OMO_CURL_OPTION_VALUE },
  { '\0', "socks5", OMO_CURL_OPTION_VALUE },
  { '\0', "socks5-hostname", OMO_CURL_OPTION_VALUE },
  { '\0', "stderr", OMO_CURL_OPTION_VALUE },
  { '\0', "trace", OMO_CURL_OPTION_VALUE },
  { '\0', "trace-ascii", OMO_CURL_OPTION_VALUE },
};

OmoCurlOption
omo_curl_option_find_letter (char letter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].letter == letter)
      return options[i].option;
  return OMO_CURL_OPTION_FLAG;
}

OmoCurlOption
omo_curl_option_find (const char *name)
{
  g_return_val_if_fail (name != NULL, OMO_CURL_OPTION_FLAG);

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    if (g_str_equal (options[i].name, name))
      return options[i].option;
  return OMO_CURL_OPTION_FLAG;
}
