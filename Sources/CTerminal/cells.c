#define _XOPEN_SOURCE 700
#define _XOPEN_SOURCE_EXTENDED 1
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "internal.h"

#include <curses.h>
#include <wchar.h>

static attr_t attributes(const struct ct_cell *cell) {
  attr_t result = A_NORMAL;
  if (cell->attributes & CT_BOLD) result |= A_BOLD;
  if (cell->attributes & CT_REVERSE) result |= A_REVERSE;
  if (cell->attributes & CT_UNDERLINE) result |= A_UNDERLINE;
  return result;
}

/* Puts one narrow or wide character with its marks. What the C library counts differently from the
   caller becomes one question mark a column: the columns to the right stay where they belong. */
static void put_cell(int row, int column, const struct ct_cell *cell) {
  wchar_t text[CCHARW_MAX + 1];
  const uint32_t marks[] = {cell->mark1, cell->mark2, cell->mark3, cell->mark4};
  int length = 0;
  bool is_known = wcwidth((wchar_t)cell->base) == cell->width;
  text[length++] = is_known ? (wchar_t)cell->base : L'?';
  for (int i = 0; i < 4 && is_known && marks[i] != 0 && length < CCHARW_MAX; i++) {
    if (wcwidth((wchar_t)marks[i]) == 0) text[length++] = (wchar_t)marks[i];
  }
  text[length] = L'\0';
  cchar_t character;
  short pair = ct_has_colours() ? (short)cell->colour : 0;
  if (setcchar(&character, text, attributes(cell), pair, NULL) == ERR) return;
  /* In the last column of the last row this fails to move on, but the character is there. */
  mvadd_wch(row, column, &character);
  if (!is_known && cell->width == 2) mvadd_wch(row, column + 1, &character);
}

void ct_put_row(int32_t row, const struct ct_cell *cells, int32_t count) {
  if (ct_input_descriptor() < 0 || row < 0 || row >= getmaxy(stdscr)) return;
  int columns = getmaxx(stdscr);
  if (count > columns) count = columns;
  for (int column = 0; column < count; column++) {
    const struct ct_cell *cell = &cells[column];
    if (cell->width > 0 && column + cell->width <= columns) put_cell(row, column, cell);
  }
  if (count < columns && move(row, count) == OK) clrtoeol();
}

static bool shows_cursor = false;

static void write_frame(void) {
  refresh();
  curs_set(shows_cursor ? 1 : 0);
}

void ct_show(int32_t column, int32_t row) {
  if (ct_input_descriptor() < 0) return;
  bool is_visible = row >= 0 && column >= 0 && row < getmaxy(stdscr) && column < getmaxx(stdscr);
  if (is_visible) {
    move(row, column);
  } else {
    move(getmaxy(stdscr) - 1, 0);
  }
  shows_cursor = is_visible;
  ct_output_in_one_piece(write_frame);
}
