#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "internal.h"

#include <errno.h>
#include <time.h>
#include <unistd.h>

#ifdef __APPLE__
#include <sys/select.h>
#else
#include <poll.h>
#endif

int64_t ct_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

#ifdef __APPLE__
/* poll(2) does not work on /dev/tty there; select(2) does. A terminal that is gone reads as its
   end. */
static int32_t look(int input, int signals, int32_t milliseconds) {
  fd_set set;
  FD_ZERO(&set);
  FD_SET(input, &set);
  FD_SET(signals, &set);
  struct timeval time = {milliseconds / 1000, (milliseconds % 1000) * 1000};
  int highest = input > signals ? input : signals;
  if (select(highest + 1, &set, NULL, NULL, milliseconds < 0 ? NULL : &time) < 0) return -1;
  return (FD_ISSET(input, &set) ? CT_INPUT : 0) | (FD_ISSET(signals, &set) ? CT_SIGNAL : 0);
}
#else
static int32_t look(int input, int signals, int32_t milliseconds) {
  /* One that is negative is passed over. */
  struct pollfd set[3] = {
    {input, POLLIN, 0}, {signals, POLLIN, 0}, {ct_watch_descriptor(), POLLIN, 0}};
  if (poll(set, 3, milliseconds) < 0) return -1;
  int32_t found = 0;
  if (set[0].revents & POLLIN) found |= CT_INPUT;
  if (set[0].revents & (POLLHUP | POLLERR | POLLNVAL)) found |= CT_HANGUP;
  if (set[1].revents & POLLIN) found |= CT_SIGNAL;
  if (set[2].revents & POLLIN) {
    ct_watch_drain();
    found |= CT_CHANGED;
  }
  return found;
}
#endif

int32_t ct_wait(int32_t milliseconds) {
  int input = ct_input_descriptor();
  if (input < 0) return CT_HANGUP;
  int64_t end = ct_now() + milliseconds;
  for (;;) {
    int32_t found = look(input, ct_pipe_descriptor(), milliseconds);
    if (found >= 0) return found;
    if (errno != EINTR) return CT_HANGUP;
    if (milliseconds > 0) {
      int64_t left = end - ct_now();
      milliseconds = left > 0 ? (int32_t)left : 0;
    }
  }
}

int32_t ct_read(uint8_t *bytes, int32_t capacity) {
  for (;;) {
    ssize_t count = read(ct_input_descriptor(), bytes, (size_t)capacity);
    if (count > 0) return (int32_t)count;
    if (count == 0) return -1;
    if (errno == EINTR) continue;
    return errno == EAGAIN ? 0 : -1;
  }
}
