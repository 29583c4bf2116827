/* The terminal for TerminalKit: curses for output, plain bytes for input, signals through a pipe.
   One thread draws and waits; only ct_wake may be called from others. */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

/* Results of ct_open. */
enum {
  CT_OK = 0,
  CT_NO_TERMINAL = 1,
  CT_UNSUPPORTED = 2,
  CT_SYSTEM = 3,
  CT_ALREADY_OPEN = 4
};

/* Flags of ct_open. */
enum {
  CT_COLOUR = 1, /* colours, when the terminal has them */
  CT_MOUSE = 2,  /* reports of buttons and wheel */
  CT_FOCUS = 4,  /* reports of gaining and losing the keyboard */
  CT_SIGNALS = 8, /* handlers for signals */
  CT_GUARD = 16   /* and for crashes, to give the terminal back */
};

/* What ct_wait found; several may be set. */
enum { CT_INPUT = 1, CT_SIGNAL = 2, CT_HANGUP = 4, CT_CHANGED = 8 };

/* What ct_take_signals found; several may be set. */
enum {
  CT_RESIZED = 1,
  CT_STOP = 2,      /* asked to stop, as by kill -TSTP */
  CT_CONTINUED = 4, /* stopped and continued without our doing */
  CT_WOKEN = 8,
  CT_HUNG_UP = 16,
  CT_TERMINATE = 32 /* the number is ct_terminating_signal() */
};

/* Makes sure that no crash leaves a picture of the memory on a disk. */
void ct_forbid_dumps(void);

/* Attributes of a cell. */
enum { CT_BOLD = 1, CT_REVERSE = 2, CT_UNDERLINE = 4 };

/* Colours of a cell. */
enum {
  CT_NORMAL = 0,
  CT_ACCENT = 1,
  CT_MUTED = 2,
  CT_DANGER = 3,
  CT_WARNING = 4,
  CT_SUCCESS = 5
};

/* One cell: a scalar with room, up to four marks (0 for none), and a width of 1, 2, or 0 for the
   right half of the cell before. */
struct ct_cell {
  uint32_t base, mark1, mark2, mark3, mark4;
  uint8_t width, colour, attributes;
};

/* Chooses the locale for characters; true when it is UTF-8. ct_open does it too. */
bool ct_set_locale(void);
/* Whether the locale that the environment names is installed; chooses one as ct_set_locale does. */
bool ct_locale_is_installed(void);
/* Reads the first character of the locale's encoding: its length, 0 when there is only the beginning
   of one, -1 when there is none. */
int32_t ct_decode(const uint8_t *bytes, int32_t count, uint32_t *scalar);
/* Writes a character in the locale's encoding, which takes at most 16 bytes: its length, -1 when it
   has none there. */
int32_t ct_encode(uint32_t scalar, uint8_t *bytes);
/* The columns the C library gives a scalar; -1 when it cannot be shown. */
int32_t ct_scalar_width(uint32_t scalar);

/* Takes over the terminal: device is its path, NULL the one this process runs on; type is its type,
   NULL that of the environment. */
int32_t ct_open(const char *device, const char *type, uint32_t flags);
/* The terminal type or the system's reason when ct_open failed; never NULL. */
const char *ct_failure(void);
/* Gives the terminal back. Nothing happens when none is open. */
void ct_close(void);
/* Whether the locale is UTF-8, and text beyond ASCII can be shown. */
bool ct_is_utf8(void);
void ct_set_mouse(bool on);

int32_t ct_columns(void);
int32_t ct_rows(void);
/* Puts a whole row; count is at most ct_columns(). It is shown by ct_show. */
void ct_put_row(int32_t row, const struct ct_cell *cells, int32_t count);
/* Sends what has changed and places the cursor; a negative row hides it. */
void ct_show(int32_t column, int32_t row);
/* Takes over the window's new size; everything is to be put again. */
void ct_fit_size(void);
/* Gives the terminal back, stops the process group, takes the terminal again when continued. */
void ct_suspend(void);
/* Gives the terminal back for another program, until ct_resume takes it again. */
void ct_lend(void);
/* Makes the terminal forget what has left its screen, where it can. */
void ct_forget_lines(void);
/* Leaves its second screen, with which it forgets what has left that, and takes it anew. All is to
   be put again. */
void ct_renew_second_screen(void);
/* Whether the terminal's description has that string, by its name there. */
bool ct_has_capability(const char *name);
/* Takes the terminal again after somebody else changed its modes. */
void ct_resume(void);

/* Waits at most that many milliseconds, without limit when negative. */
int32_t ct_wait(int32_t milliseconds);
/* Reads what is there: a count, 0 for nothing, -1 when the terminal is gone. */
int32_t ct_read(uint8_t *bytes, int32_t capacity);
int32_t ct_take_signals(void);
/* Whether the signals to interrupt and to quit are passed over. */
void ct_ignore_keyboard(bool on);
int32_t ct_terminating_signal(void);
void ct_wake(void);

/* Takes note of the first signal that asks a program without a screen to end, instead of ending it; a
   second one ends it. */
void ct_note_ending(void);
/* The number of that signal; 0 when there was none. */
int32_t ct_noted_ending(void);

/* Passes over the signals that would end or stop this process, until called with false. */
void ct_shield(bool on);
/* Runs this program once more with those arguments, the last of them NULL, and waits for its end.
   Copies what it reported, ended by 0. Its exit code, 128 and the number of the signal that ended
   it, or a negative error of the system when it did not start. */
int32_t ct_run_again(char *const arguments[], char *report, int32_t capacity);
/* Runs it in place of this process; returns only when that fails. */
void ct_run_instead(char *const arguments[]);
/* Gets ready to be run by ct_run_again: where the system can, this process ends with that one, so
   that no two programs draw on the terminal. */
void ct_begin_supervised(void);
/* Tells the supervisor; false when it does not hear. */
bool ct_report(const char *text);

/* Makes ct_wait return CT_CHANGED when files in the folder change; where the system cannot tell,
   nothing happens. */
void ct_watch(const char *folder);
/* Forgets all folders that are watched. */
void ct_watch_nothing(void);
/* Milliseconds since some moment, for measuring time. */
int64_t ct_now(void);

#endif
