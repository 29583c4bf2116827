#define _GNU_SOURCE 1

#include "CCrypt.h"

#include <string.h>

#ifdef __linux__
#include <crypt.h>
#include <stdlib.h>

/* About a tenth of a second and 64 MiB: nothing at a terminal, much for who tries a million. */
enum { COST = 7 };

bool cc_is_available(void) { return true; }

/* The memory that a hash is made in, cleared of the PIN before it is given back. */
static bool make(const char *pin, const char *setting, char *hash) {
  struct crypt_data *data = calloc(1, sizeof *data);
  if (data == NULL) return false;
  const char *made = crypt_rn(pin, setting, data, sizeof *data);
  bool fits = made != NULL && strlen(made) < CC_HASH_SIZE;
  if (fits) strcpy(hash, made);
  explicit_bzero(data, sizeof *data);
  free(data);
  return fits;
}

bool cc_hash(const char *pin, char *hash) {
  char setting[CRYPT_GENSALT_OUTPUT_SIZE];
  if (crypt_gensalt_rn("$y$", COST, NULL, 0, setting, sizeof setting) == NULL) return false;
  return make(pin, setting, hash);
}

bool cc_matches(const char *pin, const char *hash) {
  char made[CC_HASH_SIZE];
  if (!make(pin, hash, made)) return false;
  size_t length = strlen(made);
  if (strlen(hash) != length) return false;
  unsigned char difference = 0;
  for (size_t i = 0; i < length; i++) difference |= (unsigned char)(hash[i] ^ made[i]);
  return difference == 0;
}

#else

bool cc_is_available(void) { return false; }

bool cc_hash(const char *pin, char *hash) {
  (void)pin;
  (void)hash;
  return false;
}

bool cc_matches(const char *pin, const char *hash) {
  (void)pin;
  (void)hash;
  return false;
}

#endif
