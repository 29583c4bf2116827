#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include "CTerminal.h"

#include <stddef.h>
#include <stdio.h>

/* The descriptor of the terminal's input, -1 when none is open. */
int ct_input_descriptor(void);
bool ct_has_colours(void);

/* Writes text to a descriptor with write(2) alone, whole if possible. */
void ct_write_all(int descriptor, const char *text, size_t length);

/* Opens what curses writes to so that it reaches the terminal's descriptor; NULL sets errno. */
FILE *ct_output_open(int descriptor);
void ct_output_close(void);
/* Lets curses write a frame, and sends it to the terminal in one piece. */
void ct_output_in_one_piece(void (*write_frame)(void));

/* Opens the pipe that signals and ct_wake write to; false sets errno. */
bool ct_pipe_open(void);
void ct_pipe_close(void);
int ct_pipe_descriptor(void);

/* The descriptor that tells of changes of files, -1 when nothing is watched. */
int ct_watch_descriptor(void);
/* Forgets what it has told so far. */
void ct_watch_drain(void);

void ct_signals_install(void);
void ct_signals_restore(void);
/* Stops the process group as Ctrl-Z does, and returns when it is continued. */
void ct_signals_stop(void);

/* Remembers how to give the terminal back when the program crashes. The terminal's settings are
   read now, so this comes before curses changes them. */
void ct_guard_remember(int descriptor);
/* Sets what is sent to the terminal in a crash; too long a text is cut. */
void ct_guard_set_text(const char *text);
void ct_guard_install(void);
void ct_guard_restore(void);

#endif
