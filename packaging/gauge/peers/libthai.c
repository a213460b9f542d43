// The places where libthai lets a line end: for each line of text from the standard input a line with the bytes before which it
// may end. With a number: how many million bytes it breaks in a second of this process, over as many rounds.
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <thai/thwbrk.h>
#include <time.h>
#include <wchar.h>

enum { most = 1 << 16 }; // characters of a line

static thwchar_t line[most];
static int at[most];

// bytes tells how long a character is in UTF-8.
static int bytes(wchar_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

static void print(const thwchar_t *text, int count) {
  int place = 0, byte = 0;
  for (int i = 0; i < count; i++) {
    while (place < at[i]) byte += bytes(text[place++]);
    printf("%d ", byte);
  }
  putchar('\n');
}

int main(int argc, char **argv) {
  if (!setlocale(LC_ALL, "C.UTF-8")) return 1;
  ThBrk *breaker = th_brk_new(NULL);
  if (!breaker) return 1;
  const int rounds = argc > 1 ? atoi(argv[1]) : 0;
  double size = 0, took = 0;
  while (fgetws(line, most, stdin)) {
    line[wcscspn(line, L"\n")] = 0;
    if (!rounds) print(line, th_brk_wc_find_breaks(breaker, line, at, most));
    for (const thwchar_t *c = line; *c; c++) size += bytes(*c);
    const clock_t start = clock();
    for (int round = 0; round < rounds; round++) th_brk_wc_find_breaks(breaker, line, at, most);
    took += (double)(clock() - start) / CLOCKS_PER_SEC;
  }
  if (rounds) printf("%g\n", size * rounds / 1e6 / took);
  th_brk_delete(breaker);
  return ferror(stdin) != 0;
}
