/* Wine 8 lacks bcryptprimitives.dll, of which Go's runtime takes one function.
   For trying the packages under wine only; nothing of it is shipped. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T n) { return RtlGenRandom(bytes, (ULONG)n); }
