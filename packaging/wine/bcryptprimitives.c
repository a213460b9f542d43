/* The one function that Go asks of Windows 10's bcryptprimitives.dll, which Debian 12's wine 8 lacks: random bytes, taken from
   another library that has them. packaging/wine.sh puts it into the Windows that the tests run in; no office ever gets it. */
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length) { return SystemFunction036(buffer, (ULONG)length); }
