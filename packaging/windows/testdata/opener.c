/* What opens papers on the tests' computer: it copies the file it is given into the folder that stands before it, and shows nothing.
   Made by x86_64-w64-mingw32-gcc -municode -mwindows. */
#include <windows.h>
#include <shellapi.h>
#include <wchar.h>

int WINAPI wWinMain(HINSTANCE self, HINSTANCE none, PWSTR line, int show) {
  int count;
  wchar_t to[MAX_PATH], **words = CommandLineToArgvW(GetCommandLineW(), &count);
  wchar_t *name = count == 3 ? wcsrchr(words[2], L'\\') : NULL;
  if (name == NULL || wcslen(words[1]) + wcslen(name) >= MAX_PATH) return 1;
  wcscpy(to, words[1]);
  wcscat(to, name);
  return !CopyFileW(words[2], to, FALSE);
}
