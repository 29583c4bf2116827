#define _GNU_SOURCE 1

#include "CDisk.h"

#include <errno.h>
#include <stdio.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* As the kernel has them; C libraries name them only from some version on. */
enum { NO_REPLACE = 1, EXCHANGE = 2 };

static int rename_with(const char *from, const char *to, unsigned int flags) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags);
}

int cd_exchange(const char *first, const char *second) {
  return rename_with(first, second, EXCHANGE);
}

int cd_rename_if_free(const char *from, const char *to) { return rename_with(from, to, NO_REPLACE); }

#elif defined(__APPLE__)

int cd_exchange(const char *first, const char *second) {
  return renamex_np(first, second, RENAME_SWAP);
}

int cd_rename_if_free(const char *from, const char *to) { return renamex_np(from, to, RENAME_EXCL); }

#else

static int cannot(void) {
  errno = ENOSYS;
  return -1;
}

int cd_exchange(const char *first, const char *second) { return (void)first, (void)second, cannot(); }

int cd_rename_if_free(const char *from, const char *to) { return (void)from, (void)to, cannot(); }

#endif
