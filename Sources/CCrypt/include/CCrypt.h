#ifndef CCRYPT_H
#define CCRYPT_H

#include <stdbool.h>
#include <stddef.h>

/* Room for any hash that cc_hash makes, with its end. */
enum { CC_HASH_SIZE = 384 };

/* Whether this system has a function slow enough to guard a PIN. */
bool cc_is_available(void);

/* Writes the yescrypt hash of a PIN, with a salt of its own, into hash, which has CC_HASH_SIZE
   bytes; false when the system refuses. */
bool cc_hash(const char *pin, char *hash);

/* Whether the hash is that of the PIN. How long it takes does not tell how much of it is right. */
bool cc_matches(const char *pin, const char *hash);

#endif
