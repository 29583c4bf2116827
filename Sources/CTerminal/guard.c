#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "internal.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
enum { fatal_count = sizeof fatal / sizeof fatal[0], stack_size = 64 * 1024 };

static struct sigaction before[fatal_count];
static volatile sig_atomic_t is_installed = 0;
static stack_t stack_before;
static void *stack_memory = NULL;

static int terminal = -1;
static struct termios settings;
static bool has_settings = false;
static char reset_text[512];
static size_t reset_length = 0;

void ct_write_all(int descriptor, const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

/* Uses only what POSIX allows in a signal handler: write, tcsetattr, sigaction and raise. */
static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  if (is_installed) {
    is_installed = 0;
    ct_write_all(terminal, reset_text, reset_length);
    if (has_settings) tcsetattr(terminal, TCSANOW, &settings);
  }
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] == number) sigaction(number, &before[i], NULL);
  }
  /* A fault of our own happens again on return, with its true place. Any other signal is
     sent again. */
  bool happens_again = info != NULL && info->si_code > 0
    && (number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE);
  if (!happens_again) raise(number);
}

void ct_guard_remember(int descriptor) {
  terminal = descriptor;
  has_settings = tcgetattr(descriptor, &settings) == 0;
  reset_length = 0;
}

void ct_guard_set_text(const char *text) {
  size_t length = strlen(text);
  if (length > sizeof reset_text) length = sizeof reset_text;
  memcpy(reset_text, text, length);
  reset_length = length;
}

void ct_guard_install(void) {
  if (is_installed) return;
  if (stack_memory == NULL) stack_memory = malloc(stack_size);
  if (stack_memory != NULL && sigaltstack(NULL, &stack_before) == 0
      && (stack_before.ss_flags & SS_DISABLE)) {
    stack_t stack;
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = stack_memory;
    stack.ss_size = stack_size;
    sigaltstack(&stack, NULL);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &before[i]);
  is_installed = 1;
}

void ct_guard_restore(void) {
  if (!is_installed) return;
  is_installed = 0;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &before[i], NULL);
}
