#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "CTerminal.h"

#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

bool ct_set_locale(void) {
  static const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  bool is_known = setlocale(LC_CTYPE, "") != NULL;
  const char *codeset = nl_langinfo(CODESET);
  if (strcasecmp(codeset, "UTF-8") == 0) return true;
  /* A working locale with a code of its own is meant; the ASCII of "C" mostly is not. */
  bool is_ascii = strcmp(codeset, "ANSI_X3.4-1968") == 0 || strcmp(codeset, "US-ASCII") == 0
    || strcmp(codeset, "646") == 0 || codeset[0] == '\0';
  if (is_known && !is_ascii) return false;
  for (size_t i = 0; i < sizeof fallbacks / sizeof fallbacks[0]; i++) {
    if (setlocale(LC_CTYPE, fallbacks[i]) != NULL
        && strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0) {
      return true;
    }
  }
  setlocale(LC_CTYPE, "C");
  return false;
}

bool ct_locale_is_installed(void) {
  bool is_installed = setlocale(LC_CTYPE, "") != NULL;
  ct_set_locale();
  return is_installed;
}

int32_t ct_scalar_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int32_t ct_decode(const uint8_t *bytes, int32_t count, uint32_t *scalar) {
  mbstate_t state;
  memset(&state, 0, sizeof state);
  wchar_t character = 0;
  size_t length = mbrtowc(&character, (const char *)bytes, (size_t)count, &state);
  if (length == (size_t)-2) return 0;
  if (length == (size_t)-1) return -1;
  *scalar = (uint32_t)character;
  return length == 0 ? 1 : (int32_t)length;
}

int32_t ct_encode(uint32_t scalar, uint8_t *bytes) {
  mbstate_t state;
  memset(&state, 0, sizeof state);
  size_t length = wcrtomb((char *)bytes, (wchar_t)scalar, &state);
  return length == (size_t)-1 ? -1 : (int32_t)length;
}
