#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

extern char **environ;

/* Where the program that was started again tells what came of it. */
enum { report_descriptor = 3 };

static const int shielded[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGTTIN, SIGTTOU};
enum { shielded_count = sizeof shielded / sizeof shielded[0] };
static struct sigaction before[shielded_count];
static bool is_shielded = false;

void ct_shield(bool on) {
  if (on == is_shielded) return;
  is_shielded = on;
  struct sigaction ignore;
  memset(&ignore, 0, sizeof ignore);
  ignore.sa_handler = SIG_IGN;
  sigemptyset(&ignore.sa_mask);
  for (int i = 0; i < shielded_count; i++) {
    if (on) {
      sigaction(shielded[i], &ignore, &before[i]);
    } else {
      sigaction(shielded[i], &before[i], NULL);
    }
  }
}

static const char *own_path(void) {
#ifdef __APPLE__
  static char path[4096];
  uint32_t size = sizeof path;
  return _NSGetExecutablePath(path, &size) == 0 ? path : "";
#else
  /* Also when the file was replaced meanwhile. */
  return "/proc/self/exe";
#endif
}

static int start(pid_t *process, char *const arguments[], int report) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t all, none;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  /* What a crash says is not for those who sit at the terminal. */
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, report, report_descriptor);
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  int code = posix_spawn(process, own_path(), &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return code;
}

static void read_report(int descriptor, char *report, int32_t capacity) {
  int32_t length = 0;
  while (length < capacity - 1) {
    ssize_t count = read(descriptor, report + length, (size_t)(capacity - 1 - length));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    length += (int32_t)count;
  }
  report[length] = '\0';
}

int32_t ct_run_again(char *const arguments[], char *report, int32_t capacity) {
  int ends[2];
  pid_t process;
  report[0] = '\0';
  if (pipe(ends) != 0) return -errno;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  /* Nobody is to look at a program that crashed before its terminal is locked. */
  setenv("SWIFT_BACKTRACE", "enable=no", 1);
  int code = start(&process, arguments, ends[1]);
  close(ends[1]);
  int status = 0;
  if (code == 0) {
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    read_report(ends[0], report, capacity);
  }
  close(ends[0]);
  if (code != 0) return -code;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void ct_run_instead(char *const arguments[]) { execv(own_path(), arguments); }

void ct_begin_supervised(void) {
  fcntl(report_descriptor, F_SETFD, FD_CLOEXEC);
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

bool ct_report(const char *text) {
  size_t length = strlen(text);
  while (length > 0) {
    ssize_t written = write(report_descriptor, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text += written;
    length -= (size_t)written;
  }
  return true;
}
