#define _XOPEN_SOURCE 700
#define _XOPEN_SOURCE_EXTENDED 1
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static SCREEN *screen = NULL;
static FILE *device_input = NULL;  /* opened by us, to be closed by us */
static int device_output = -1;
static FILE *curses_output = NULL;
static int input = -1;
static int output = -1;
static uint32_t flags = 0;
static bool utf8 = false;
static bool has_colours = false;
static char failure[128];
static char modes_on[64];
static char modes_off[64];

int ct_input_descriptor(void) { return input; }
const char *ct_failure(void) { return failure; }
bool ct_is_utf8(void) { return utf8; }
bool ct_has_colours(void) { return has_colours; }
int32_t ct_columns(void) { return screen == NULL ? 0 : getmaxx(stdscr); }
int32_t ct_rows(void) { return screen == NULL ? 0 : getmaxy(stdscr); }

/* No eye sees more, and curses, which counts in short numbers, does not survive the most that a
   window can say. */
enum { MOST_ROWS = 1000, MOST_COLUMNS = 4000 };

/* The size of the window, as far as it is used; false when it is not known. */
static bool window_size(int *height, int *width) {
  struct winsize window;
  if (ioctl(output, TIOCGWINSZ, &window) != 0) return false;
  if (window.ws_row == 0 || window.ws_col == 0) return false;
  *height = window.ws_row < MOST_ROWS ? window.ws_row : MOST_ROWS;
  *width = window.ws_col < MOST_COLUMNS ? window.ws_col : MOST_COLUMNS;
  return true;
}

static void export_size(void) {
  int height, width;
  char text[16];
  if (!window_size(&height, &width) || (height < MOST_ROWS && width < MOST_COLUMNS)) return;
  snprintf(text, sizeof text, "%d", height);
  setenv("LINES", text, 1);
  snprintf(text, sizeof text, "%d", width);
  setenv("COLUMNS", text, 1);
}

static void forget_size(void) {
  unsetenv("LINES");
  unsetenv("COLUMNS");
}

static void choose_modes(void) {
  snprintf(modes_on, sizeof modes_on, "\033[?2004h%s%s", flags & CT_FOCUS ? "\033[?1004h" : "",
           flags & CT_MOUSE ? "\033[?1000h\033[?1006h" : "");
  snprintf(modes_off, sizeof modes_off, "%s%s\033[?2004l",
           flags & CT_MOUSE ? "\033[?1006l\033[?1000l" : "",
           flags & CT_FOCUS ? "\033[?1004l" : "");
}

/* Appends a string of the terminal's description without its padding marks, as in $<5>. */
static void append_capability(char *text, size_t capacity, const char *name) {
  const char *value = tigetstr(name);
  if (value == NULL || value == (const char *)-1) return;
  size_t length = strlen(text);
  for (; *value != '\0' && length + 1 < capacity; value++) {
    if (value[0] == '$' && value[1] == '<') {
      const char *end = strchr(value, '>');
      if (end != NULL) {
        value = end;
        continue;
      }
    }
    text[length++] = *value;
  }
  text[length] = '\0';
}

static void remember_reset(void) {
  /* Mouse and focus are in it in any case: they may be turned on later. */
  char text[512] = "\033[?1006l\033[?1000l\033[?1004l\033[?2004l";
  append_capability(text, sizeof text, "rmkx");
  append_capability(text, sizeof text, "sgr0");
  append_capability(text, sizeof text, "op");
  append_capability(text, sizeof text, "cnorm");
  append_capability(text, sizeof text, "rmcup");
  strncat(text, "\r", sizeof text - strlen(text) - 1);
  ct_guard_set_text(text);
}

static void choose_colours(void) {
  has_colours = false;
  if (!(flags & CT_COLOUR) || !has_colors() || start_color() == ERR) return;
  short background = use_default_colors() == ERR ? COLOR_BLACK : -1;
  short foreground = background == -1 ? -1 : COLOR_WHITE;
  init_pair(CT_ACCENT, COLOR_CYAN, background);
  init_pair(CT_MUTED, COLORS >= 256 ? 244 : foreground, background);
  init_pair(CT_DANGER, COLOR_RED, background);
  init_pair(CT_WARNING, COLOR_YELLOW, background);
  init_pair(CT_SUCCESS, COLOR_GREEN, background);
  has_colours = true;
}

static void release_device(void) {
  ct_output_close();
  if (device_input != NULL) fclose(device_input);
  if (device_output >= 0) close(device_output);
  device_input = NULL;
  curses_output = NULL;
  device_output = -1;
  input = output = -1;
}

static int32_t fail(int32_t result, const char *reason) {
  snprintf(failure, sizeof failure, "%s", reason);
  release_device();
  return result;
}

static bool find_terminal(const char *device) {
  if (device == NULL && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)) {
    input = STDIN_FILENO;
    output = STDOUT_FILENO;
    return true;
  }
  const char *path = device == NULL ? "/dev/tty" : device;
  int reading = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC);
  device_output = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC);
  device_input = reading < 0 ? NULL : fdopen(reading, "r");
  input = reading;
  output = device_output;
  return device_input != NULL && device_output >= 0 && isatty(reading);
}

static SCREEN *new_screen(const char *type) {
  return newterm(type, curses_output, device_input == NULL ? stdin : device_input);
}

static void take_modes(void) { ct_write_all(output, modes_on, strlen(modes_on)); }

static void leave_modes(void) { ct_write_all(output, modes_off, strlen(modes_off)); }

int32_t ct_open(const char *device, const char *type, uint32_t wanted) {
  static bool closes_at_exit = false;
  failure[0] = '\0';
  if (screen != NULL) return CT_ALREADY_OPEN;
  if (!find_terminal(device)) return fail(CT_NO_TERMINAL, "");
  curses_output = ct_output_open(output);
  if (curses_output == NULL || !ct_pipe_open()) return fail(CT_SYSTEM, strerror(errno));
  flags = wanted;
  utf8 = ct_set_locale();
  /* Exported by some shells, these would freeze the size. */
  forget_size();
  export_size();
  ct_guard_remember(output);
  /* Before curses, which puts in handlers of its own where it finds none. */
  if (flags & CT_SIGNALS) ct_signals_install();

  if (type == NULL) type = getenv("TERM");
  bool is_dumb = type != NULL && strcmp(type, "dumb") == 0;
  if (type != NULL && type[0] != '\0' && !is_dumb) screen = new_screen(type);
  if (screen == NULL && !is_dumb) screen = new_screen("xterm-256color");
  if (screen == NULL && !is_dumb) screen = new_screen("xterm");
  forget_size();
  if (screen == NULL) {
    ct_signals_restore();
    ct_pipe_close();
    return fail(CT_UNSUPPORTED, type == NULL ? "" : type);
  }
  remember_reset();
  if (flags & CT_GUARD) ct_guard_install();
  if (!closes_at_exit) closes_at_exit = atexit(ct_close) == 0;

  raw();
  noecho();
  nonl();
  typeahead(-1);
  /* Keys in their normal mode all begin with ESC [, which no two keys that somebody presses are. */
  keypad(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  choose_colours();
  choose_modes();
  curs_set(0);
  take_modes();
  return CT_OK;
}

void ct_close(void) {
  if (screen == NULL) return;
  SCREEN *closing = screen;
  screen = NULL;
  leave_modes();
  curs_set(1);
  endwin();
  ct_guard_restore();
  ct_signals_restore();
  ct_pipe_close();
  delscreen(closing);
  release_device();
}

void ct_set_mouse(bool on) {
  if (screen == NULL || on == ((flags & CT_MOUSE) != 0)) return;
  leave_modes();
  flags = on ? flags | CT_MOUSE : flags & ~(uint32_t)CT_MOUSE;
  choose_modes();
  take_modes();
}

void ct_fit_size(void) {
  int height, width;
  if (screen == NULL) return;
  if (window_size(&height, &width)
      && (height != getmaxy(stdscr) || width != getmaxx(stdscr))) {
    resize_term(height, width);
  }
  clearok(curscr, TRUE);
}

void ct_lend(void) {
  if (screen == NULL) return;
  leave_modes();
  curs_set(1);
  endwin();
  ct_guard_restore();
}

void ct_forget_lines(void) {
  static const char text[] = "\033[3J";
  if (screen != NULL) ct_write_all(output, text, sizeof text - 1);
}

void ct_renew_second_screen(void) {
  static const char text[] = "\033[?1049l\033[?1049h";
  if (screen == NULL) return;
  ct_write_all(output, text, sizeof text - 1);
  clearok(curscr, TRUE);
}

bool ct_has_capability(const char *name) {
  int result = 0;
  if (screen == NULL && setupterm(NULL, STDOUT_FILENO, &result) == ERR) return false;
  const char *value = tigetstr(name);
  bool is_there = value != NULL && value != (const char *)-1;
  if (screen == NULL) del_curterm(cur_term);
  return is_there;
}

void ct_suspend(void) {
  if (screen == NULL) return;
  ct_lend();
  ct_signals_stop();
  ct_resume();
}

void ct_resume(void) {
  if (screen == NULL) return;
  if (!isendwin()) endwin();
  reset_prog_mode();
  if (flags & CT_GUARD) ct_guard_install();
  ct_fit_size();
  take_modes();
}
