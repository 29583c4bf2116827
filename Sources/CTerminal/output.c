#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#ifdef __linux__
#include <sys/mman.h>
#endif
#include <unistd.h>

/* Curses writes a frame in many small pieces, and each wakes whoever draws the terminal. While a
   frame is written, the descriptor that curses has therefore leads into memory; what has gathered
   there is then sent in one piece. Where that cannot be had, curses writes to the terminal. */
static FILE *stream = NULL; /* what curses writes to */
static int terminal = -1;   /* where it is to go */
static int gathered = -1;   /* memory; -1 where there is none */
static char *frame = NULL;  /* where a frame is read to */
static size_t room = 0;

FILE *ct_output_open(int descriptor) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return NULL;
  stream = fdopen(copy, "w");
  if (stream == NULL) {
    close(copy);
    return NULL;
  }
  terminal = descriptor;
#ifdef __linux__
  gathered = memfd_create("frame", MFD_CLOEXEC);
#endif
  return stream;
}

void ct_output_close(void) {
  if (stream != NULL) fclose(stream);
  if (gathered >= 0) close(gathered);
  free(frame);
  frame = NULL;
  room = 0;
  stream = NULL;
  terminal = gathered = -1;
}

static bool lead_to(int descriptor) {
  int result;
  fflush(stream);
#ifdef __linux__
  do result = dup3(descriptor, fileno(stream), O_CLOEXEC);
#else
  do result = dup2(descriptor, fileno(stream));
#endif
  while (result < 0 && (errno == EINTR || errno == EBUSY));
  return result >= 0;
}

static void send_gathered(void) {
  off_t length = lseek(gathered, 0, SEEK_CUR);
  if (length <= 0) return;
  if ((size_t)length > room) {
    char *larger = realloc(frame, (size_t)length * 2);
    if (larger != NULL) {
      frame = larger;
      room = (size_t)length * 2;
    }
  }
  lseek(gathered, 0, SEEK_SET);
  for (ssize_t count; length > 0 && room > 0; length -= count) {
    count = read(gathered, frame, (size_t)length < room ? (size_t)length : room);
    if (count <= 0) break;
    ct_write_all(terminal, frame, (size_t)count);
  }
  lseek(gathered, 0, SEEK_SET);
}

void ct_output_in_one_piece(void (*write_frame)(void)) {
  bool gathers = stream != NULL && gathered >= 0 && lead_to(gathered);
  write_frame();
  if (!gathers) return;
  if (lead_to(terminal)) send_gathered();
}
