#include "CTerminal.h"

#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

void ct_forbid_dumps(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
  /* The limit does not count where the system hands dumps to a program of its own. */
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}
