#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

static const int handled[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { handled_count = sizeof handled / sizeof handled[0] };

static struct sigaction before[handled_count];
static bool installed[handled_count];
static struct sigaction pipe_before;
static bool pipe_ignored;

/* A pipe stays open for the life of the process, so that a late signal or wake never writes to a
   descriptor that means something else by then. */
static atomic_int reading_end = -1;
static atomic_int writing_end = -1;
static atomic_bool is_open = false;
static int32_t terminating = 0;
static bool ignores_keyboard = false;

static void tell(unsigned char number) {
  int error = errno;
  int descriptor = atomic_load(&writing_end);
  if (descriptor >= 0 && atomic_load(&is_open)) {
    ssize_t written = write(descriptor, &number, 1);
    (void)written; /* A full pipe has enough to say already. */
  }
  errno = error;
}

static void on_signal(int number) { tell((unsigned char)number); }

void ct_wake(void) { tell(0); }

bool ct_pipe_open(void) {
  if (atomic_load(&writing_end) < 0) {
    int ends[2];
    if (pipe(ends) != 0) return false;
    for (int i = 0; i < 2; i++) {
      fcntl(ends[i], F_SETFL, O_NONBLOCK);
      fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
    atomic_store(&reading_end, ends[0]);
    atomic_store(&writing_end, ends[1]);
  }
  ct_take_signals();
  terminating = 0;
  ignores_keyboard = false;
  atomic_store(&is_open, true);
  return true;
}

void ct_pipe_close(void) { atomic_store(&is_open, false); }

int ct_pipe_descriptor(void) { return atomic_load(&reading_end); }

void ct_signals_install(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  for (int i = 0; i < handled_count; i++) {
    if (sigaction(handled[i], NULL, &before[i]) != 0) continue;
    bool is_ignored = before[i].sa_handler == SIG_IGN && !(before[i].sa_flags & SA_SIGINFO);
    /* What nohup and the like turned off stays off. */
    if (is_ignored && (handled[i] == SIGHUP || handled[i] == SIGINT || handled[i] == SIGQUIT)) {
      continue;
    }
    installed[i] = sigaction(handled[i], &action, NULL) == 0;
  }
  struct sigaction ignore;
  memset(&ignore, 0, sizeof ignore);
  ignore.sa_handler = SIG_IGN;
  sigemptyset(&ignore.sa_mask);
  pipe_ignored = sigaction(SIGPIPE, &ignore, &pipe_before) == 0;
}

void ct_signals_restore(void) {
  for (int i = 0; i < handled_count; i++) {
    if (installed[i]) sigaction(handled[i], &before[i], NULL);
    installed[i] = false;
  }
  if (pipe_ignored) sigaction(SIGPIPE, &pipe_before, NULL);
  pipe_ignored = false;
}

static bool is_stopping_ignored(void) {
  for (int i = 0; i < handled_count; i++) {
    if (handled[i] == SIGTSTP && installed[i]) return before[i].sa_handler == SIG_IGN;
  }
  return false;
}

void ct_signals_stop(void) {
  /* Without a shell that could continue us we would stay stopped for ever. */
  if (is_stopping_ignored()) return;
  struct sigaction action, old;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = SIG_IGN;
  sigaction(SIGTSTP, &action, &old);
  kill(0, SIGTSTP); /* The others of the group first; */
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
  raise(SIGTSTP); /* then this thread, so that the call returns only when continued. */
  sigaction(SIGTSTP, &old, NULL);
}

void ct_ignore_keyboard(bool on) { ignores_keyboard = on; }

int32_t ct_take_signals(void) {
  unsigned char numbers[64];
  int32_t found = 0;
  for (;;) {
    ssize_t count = read(atomic_load(&reading_end), numbers, sizeof numbers);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return found;
    for (ssize_t i = 0; i < count; i++) {
      switch (numbers[i]) {
      case 0: found |= CT_WOKEN; break;
      case SIGWINCH: found |= CT_RESIZED; break;
      case SIGTSTP: found |= CT_STOP; break;
      case SIGCONT: found |= CT_CONTINUED; break;
      case SIGHUP: found |= CT_HUNG_UP; break;
      case SIGINT:
      case SIGQUIT:
        if (ignores_keyboard) break;
        found |= CT_TERMINATE;
        terminating = numbers[i];
        break;
      default:
        found |= CT_TERMINATE;
        terminating = numbers[i];
      }
    }
  }
}

int32_t ct_terminating_signal(void) { return terminating; }
