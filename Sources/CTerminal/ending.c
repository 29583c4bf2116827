#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "CTerminal.h"

#include <signal.h>
#include <stddef.h>

static volatile sig_atomic_t noted;

static void note(int number) { noted = number; }

void ct_note_ending(void) {
  static const int ending[] = {SIGHUP, SIGINT, SIGTERM};
  struct sigaction action;
  sigemptyset(&action.sa_mask);
  /* Without SA_RESTART, so that whoever waits for input hears of it. */
  action.sa_flags = SA_RESETHAND;
  action.sa_handler = note;
  for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) {
    struct sigaction before;
    /* What was started to pass over a signal goes on doing so. */
    if (sigaction(ending[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    sigaction(ending[i], &action, NULL);
  }
}

int32_t ct_noted_ending(void) { return noted; }
