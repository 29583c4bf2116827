#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "internal.h"

#ifdef __linux__
#include <fcntl.h>
#include <sys/inotify.h>
#include <unistd.h>

static int watcher = -1;

void ct_watch(const char *folder) {
  if (watcher < 0) watcher = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (watcher < 0) return;
  uint32_t changes = IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM;
  /* A folder that cannot be watched is looked at now and then, as without watching. */
  inotify_add_watch(watcher, folder, changes | IN_ONLYDIR);
}

void ct_watch_nothing(void) {
  if (watcher >= 0) close(watcher);
  watcher = -1;
}

int ct_watch_descriptor(void) { return watcher; }

void ct_watch_drain(void) {
  char events[4096];
  while (read(watcher, events, sizeof events) > 0) {
  }
}
#else
void ct_watch(const char *folder) { (void)folder; }
void ct_watch_nothing(void) {}
int ct_watch_descriptor(void) { return -1; }
void ct_watch_drain(void) {}
#endif
